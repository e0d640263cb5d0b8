package org.attentionintuition.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attentionintuition.course.Challenge;
import org.attentionintuition.course.Challenge.Goal;
import org.attentionintuition.course.Challenge.Level;
import org.attentionintuition.language.Words;

/**
 * A goal to reach in a lab: how far it is stands there while the learner drags, and the engine says when it is reached. Where an open
 * question covers the pictures of the lab, nothing is measured or told here either.
 */
public final class ChallengeView extends Section {

    /** After so many gestures without reaching the goal the hint is offered. */
    private static final int PATIENCE = 6;

    /**
     * Where a level is.
     *
     * @param distances one sentence for each goal
     * @param forbidden names of what was moved and may not be
     */
    record Standing(List<String> distances, Set<String> forbidden, boolean reached) {}

    /** Whose doing it is what a lab shows. */
    public enum Whose {
        /** The learner's. */
        OWN,
        /** That of an address or of somebody who has led, until the learner moves it. */
        SHOWN,
        /** That of somebody who leads, whatever the learner moves. */
        LED
    }

    /** Hears how far the learner is. */
    @FunctionalInterface
    public interface Listener extends Serializable {

        /**
         * @param level the one that is played, from 0
         * @param reached whether its goal has been reached
         */
        void at(int level, boolean reached);
    }

    private final Challenge challenge;
    private final LabFrame lab;
    private final Gauge<?> gauge;
    private final Signal<Whose> whose;
    private final Listener played;
    private final ValueSignal<Integer> level = new ValueSignal<>(0);
    private final ValueSignal<Boolean> started = new ValueSignal<>(false);
    private final ValueSignal<Integer> highestSolved = new ValueSignal<>(-1);
    private final ValueSignal<Integer> stepsBefore = new ValueSignal<>(0);
    private final Signal<Standing> standing;
    private final Signal<Boolean> free;
    private String told = "";

    ChallengeView(Challenge challenge, LabFrame lab, Gauge<?> gauge, Signal<Whose> whose, Listener played) {
        this.challenge = challenge;
        this.lab = lab;
        this.gauge = gauge;
        this.whose = whose;
        this.played = played;
        free = lab.rowFree();
        standing =
                Signal.cached(Signal.computed(() -> standing(challenge.levels().get(level.get()))));
        addClassName("challenge");
        setId(challenge.id());
        var heading = new H3();
        lab.texts().in(heading, Words.say("lab.challenge.title", challenge.title()), challenge.title());
        heading.setId(challenge.id() + "-heading");
        getElement().setAttribute("aria-labelledby", challenge.id() + "-heading");
        var goal = new Paragraph();
        Signal.effect(
                goal,
                () -> lab.texts()
                        .in(
                                goal,
                                goal(level.get()),
                                challenge.levels().get(level.get()).goal()));
        var told = new Div(distances(), hint(), outcome());
        told.bindVisible(free);
        add(heading, goal, covered(), told, buttons());
        Signal.effect(this, this::watch);
        lab.voice().add(this::news);
    }

    /** Why nothing is told. */
    private Paragraph covered() {
        var note = new Paragraph();
        note.bindText(lab.whyCovered());
        note.addClassNames("note", "covered");
        note.bindVisible(Signal.computed(() -> started.get() && !free.get()));
        return note;
    }

    /** What the last gesture has come to, for ears; once. */
    private String news() {
        if (!free.peek()) {
            return "";
        }
        var now = started.peek() ? progress() : "";
        var news = now.equals(told) ? "" : now;
        told = now;
        return news;
    }

    private String progress() {
        if (highestSolved.peek() >= level.peek()) {
            return reached();
        }
        var there = standing.peek();
        var sentences = new ArrayList<>(there.distances().stream()
                .map(it -> Words.say("lab.said.sentence", it))
                .toList());
        sentences.add(putBack(level.peek(), there.forbidden()));
        sentences.add(offersHint(lab.history().reach().peek()) ? hintText() : "");
        return sentences.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    private String goal(int at) {
        var goal = challenge.levels().get(at).goal();
        return challenge.levels().size() == 1
                ? goal
                : Words.say("lab.challenge.level", at + 1, challenge.levels().size(), goal);
    }

    /** The first state that reaches the goal solves the level; what the learner is only shown does not. */
    private void watch() {
        if (whose.get() != Whose.OWN || !free.get() || !started.get() || highestSolved.peek() >= level.get()) {
            return;
        }
        if (standing.get().reached()) {
            highestSolved.set(level.peek());
            played.at(level.peek(), true);
        }
    }

    /** The learner has been here before and has come as far as this; the lab stands as it was left. */
    public void goOn(int at, boolean reached) {
        if (at < challenge.levels().size()) { // else the course was another one then
            level.set(at);
            highestSolved.set(reached ? at : at - 1);
            started.set(true);
            told = progress(); // which is no news
        }
    }

    private Standing standing(Level at) {
        var text = lab.history().texts().get();
        lab.known().get();
        var forbidden = lab.history().movedSince(challenge.state());
        forbidden.removeIf(at::allows);
        var numbers = at.goals().stream().map(goal -> number(gauge, text, goal)).toList();
        var sentences = new ArrayList<String>();
        var reached = forbidden.isEmpty();
        for (int i = 0; i < numbers.size(); i++) {
            var goal = at.goals().get(i);
            sentences.add(ChallengeWords.sentence(goal, numbers.get(i)));
            reached &= goal.interval().contains(numbers.get(i));
        }
        return new Standing(sentences, forbidden, reached);
    }

    /** NaN where the learner has led the lab to a state without it: the word is gone, or what would make the number is broken. */
    static double number(Gauge<?> gauge, String text, Goal goal) {
        try {
            return gauge.now(text, goal.measure());
        } catch (IllegalArgumentException missing) {
            return Double.NaN;
        }
    }

    private Div distances() {
        var list = new UnorderedList();
        var rest = new Paragraph();
        Signal.effect(list, () -> {
            list.removeAll();
            if (free.get() && started.get()) {
                standing.get().distances().forEach(it -> list.add(lab.texts().said(new ListItem(), it)));
            }
        });
        lab.texts()
                .said(
                        rest,
                        Signal.computed(() -> free.get() && started.get()
                                ? putBack(level.get(), standing.get().forbidden())
                                : ""));
        var distances = new Div(list, rest);
        distances.addClassName("distances");
        return distances;
    }

    private String putBack(int at, Set<String> forbidden) {
        return forbidden.isEmpty()
                ? ""
                : Words.say(
                        "lab.challenge.put-back",
                        called(challenge.levels().get(at).moves()),
                        called(forbidden));
    }

    private String called(Collection<String> parts) {
        return parts.stream().map(lab::called).collect(Collectors.joining(", "));
    }

    private boolean isSolved() {
        return highestSolved.get() >= level.get();
    }

    private Paragraph hint() {
        var hint = new Paragraph();
        hint.addClassName("note");
        var text = Signal.cached(Signal.computed(() -> free.get()
                        && started.get()
                        && !isSolved()
                        && offersHint(lab.history().reach().get())
                ? hintText()
                : ""));
        Signal.effect(hint, () -> lab.texts().in(hint, text.get(), at().hint()));
        return hint;
    }

    private boolean offersHint(History.Reach reach) {
        return reach.back() - stepsBefore.peek() >= PATIENCE;
    }

    private String hintText() {
        return Words.say("lab.challenge.hint", at().hint());
    }

    private String reached() {
        return Words.say("lab.challenge.reached", at().why());
    }

    private Level at() {
        return challenge.levels().get(level.peek());
    }

    private Paragraph outcome() {
        var outcome = LabFrame.note();
        outcome.addClassName("verdict");
        var text = Signal.cached(Signal.computed(() -> free.get() && isSolved() ? reached() : ""));
        Signal.effect(outcome, () -> lab.texts().in(outcome, text.get(), at().why()));
        return outcome;
    }

    private Div buttons() {
        var start = new Button("", click -> start());
        start.bindText(
                started.map(it -> it ? Words.say("lab.challenge.start-over") : Words.say("lab.challenge.start")));
        var next = new Button(Words.say("lab.challenge.next"), click -> {
            started.set(false); // the state that solved one level must not be judged by the next
            level.set(level.peek() + 1);
            start();
        });
        next.bindVisible(Signal.computed(() ->
                free.get() && isSolved() && level.get() + 1 < challenge.levels().size()));
        var mine = whose.map(it -> it != Whose.LED);
        start.bindEnabled(mine);
        next.bindEnabled(mine);
        var buttons = new Div(start, next);
        buttons.addClassName("history");
        return buttons;
    }

    private void start() {
        lab.show(challenge.state());
        stepsBefore.set(lab.history().reach().peek().back());
        highestSolved.set(Math.min(highestSolved.peek(), level.peek() - 1));
        started.set(true);
        played.at(level.peek(), false);
    }
}
