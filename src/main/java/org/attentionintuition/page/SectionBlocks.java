package org.attentionintuition.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attentionintuition.codec.StateCodec;
import org.attentionintuition.course.Block;
import org.attentionintuition.course.Challenge;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Prose;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.ChallengeView;
import org.attentionintuition.lab.LabFrame;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.lab.PredictView;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.learner.LearnerStore;
import org.attentionintuition.learner.Outcome;
import org.attentionintuition.learner.Played;

/** The blocks of a section as components: labs first, since questions and challenges are about them, wherever they stand. */
final class SectionBlocks implements OpenSection {

    /** Takes one lab out of the address; its other parameters and its fragment stay. */
    private static final String FORGET = """
            const address = new URL(location.href);
            if (address.searchParams.has($0)) {
              address.searchParams.delete($0);
              history.replaceState(history.state, '', address);
            }""";

    private static final int MOST_UNKNOWN = 5;

    private final Section section;
    private final String language;
    private final String address;
    private final Labs labs;
    private final LearnerStore learner;
    private final Map<String, LabFrame> frames = new LinkedHashMap<>();
    private final Map<String, PredictView> questions = new LinkedHashMap<>();
    private final Borrowed borrowed = new Borrowed(frames);

    /** What a lab is held for that no question of this section is about; no id of a question is written like this. */
    private static final String ELSEWHERE = "(elsewhere)";

    private Onlooker onlooker = Onlooker.NONE;
    private Held held = Held.NOTHING;

    SectionBlocks(Course course, Section section, Labs labs, LearnerStore learner) {
        this.section = section;
        language = course.language();
        address = course.address(section);
        this.labs = labs;
        this.learner = learner;
        section.labs().forEach(lab -> frames.put(lab.id(), labs.view(lab, language)));
        frames.values().forEach(frame -> frame.beside(frames.values()));
    }

    /** In the order of the document: each lab with the prose before it, from the last heading, and the questions behind it, which may stand beside it. */
    List<Component> spreads() {
        var spreads = new ArrayList<Component>();
        Div spread = null;
        var hasLab = false;
        for (var block : section.blocks()) {
            var opens = (hasLab && (block instanceof Prose || block instanceof Lab))
                    || (block instanceof Prose prose && prose.opensWithHeading());
            if (spread == null || opens) {
                spread = new Div();
                spread.addClassName("spread");
                spreads.add(spread);
                hasLab = false;
            }
            hasLab |= block instanceof Lab;
            spread.add(component(block));
        }
        return spreads;
    }

    /**
     * Opens the states of an address, one parameter for each lab; the other labs stand as the learner left them.
     *
     * @return a sentence for each thing in it that cannot be
     */
    List<String> open(QueryParameters asked) {
        var dropped = new ArrayList<String>();
        var unknown = 0;
        for (var parameter : asked.getParameters().entrySet()) {
            var frame = frames.get(parameter.getKey());
            if (frame != null) {
                var text = parameter.getValue().isEmpty()
                        ? ""
                        : parameter.getValue().getFirst();
                frame.open(text).forEach(it -> dropped.add(Words.say("page.section.dropped", parameter.getKey(), it)));
                borrowed.linked(parameter.getKey(), frame.text());
            } else if (!parameter.getKey().equals(PrintButtons.PARAMETER) && unknown++ < MOST_UNKNOWN) {
                dropped.add(Words.say("page.section.unknown-lab", StateCodec.shortened(parameter.getKey())));
            }
        }
        learner.onceLoaded(() -> frames.forEach(
                (id, frame) -> takeUp(id, frame, asked.getParameters().containsKey(id))));
        return dropped;
    }

    /**
     * Goes on where the learner left a lab, unless an address or the learner has moved it meanwhile. What an address shows is kept only
     * once the learner moves it; from then on the address must not undo that on a reload.
     */
    private void takeUp(String id, LabFrame frame, boolean linked) {
        if (!linked && frame.text().isEmpty()) {
            learner.labState(address, id).ifPresent(frame::open);
        } else if (!linked) {
            learner.labState(address, id, frame.text());
        }
        frame.onState(text -> {
            var own = borrowed.moved(id, text);
            onlooker.moved();
            if (!own) {
                return;
            }
            if (!text.equals(learner.labState(address, id).orElse(""))) { // else it stands as it was left
                onlooker.worked();
            }
            learner.labState(address, id, text);
            if (linked && learner.trouble().peek().isEmpty()) {
                frame.getElement().executeJs(FORGET, id);
            }
        });
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        frames.forEach((id, frame) -> states.put(id, frame.text()));
        return states;
    }

    @Override
    public void watch(Onlooker next) {
        learner.onceLoaded(() -> {
            onlooker = next;
            next.moved();
        });
    }

    @Override
    public void show(Map<String, String> states) {
        learner.onceLoaded(() -> borrowed.lead(states));
    }

    @Override
    public void handOver() {
        learner.onceLoaded(borrowed::handOver);
    }

    @Override
    public void giveBack() {
        learner.onceLoaded(borrowed::giveBack);
    }

    @Override
    public void hold(Held what) {
        if (!what.equals(held)) {
            held = what;
            questions.forEach((id, question) -> question.hold(what.holdsQuestion(id, question.labId())));
            frames.forEach((id, frame) -> frame.hold(ELSEWHERE, what.holdsLab(id)));
        }
    }

    private Component component(Block block) {
        return switch (block) {
            case Prose it -> Reader.written(language, new ProseText(it));
            case Lab it -> frame(it.id());
            case Predict it -> question(it);
            case Challenge it -> challenge(it);
        };
    }

    private void answered(String question, boolean right) {
        learner.predicted(address + "/" + question, Outcome.now(right));
        onlooker.answered(question, right);
    }

    private PredictView question(Predict it) {
        var id = address + "/" + it.id();
        var view = labs.predict(it, lab(it.lab()), frame(it.lab()), right -> answered(it.id(), right));
        questions.put(it.id(), view);
        learner.onceLoaded(() -> {
            var before = learner.record().peek().predictions().get(id);
            if (before != null) {
                view.answeredBefore(before.right());
            }
        });
        return view;
    }

    /** Goes on at the level where the learner left it. */
    private ChallengeView challenge(Challenge it) {
        var id = address + "/" + it.id();
        var view = labs.challenge(it, lab(it.lab()), frame(it.lab()), borrowed.whose(it.lab()), (level, reached) -> {
            learner.played(id, new Played(level, reached));
            if (reached && level + 1 == it.levels().size()) {
                learner.solved(id);
                onlooker.solved(it.id());
            }
        });
        learner.onceLoaded(() -> {
            var before = learner.record().peek().levels().get(id);
            if (before != null) {
                view.goOn(before.level(), before.reached());
            }
        });
        return view;
    }

    private LabFrame frame(String id) {
        return Objects.requireNonNull(frames.get(id), id);
    }

    private Lab lab(String id) {
        return section.lab(id).orElseThrow();
    }
}
