package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.accordion.Accordion;
import com.vaadin.flow.component.accordion.AccordionPanel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.attentionintuition.codec.StateCodec;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Provenance;
import org.attentionintuition.takeaway.Taken;
import org.attentionintuition.widget.AlignmentArcs;
import org.attentionintuition.widget.AttentionHeatmap;
import org.jspecify.annotations.Nullable;

/** The frame all labs share: title and provenance above, controls beside the pictures, then what is opened when wanted, the caption below. */
@Tag("figure")
public abstract class LabFrame extends HtmlContainer {

    private static final String COVERED =
            "A question on this page is about numbers that would stand here. Answer it or skip it to see them.";

    private final H2 heading;
    private final Div controls = new Div();
    private final Div pictures = new Div();
    private final Accordion supports = new Accordion();
    private final Lab lab;
    private final ValueSignal<Set<String>> covered = new ValueSignal<>(Set.of());
    private final ValueSignal<Boolean> showsAllStates = new ValueSignal<>(false);
    private @Nullable History<?> history;
    private Signal<Boolean> uncovered = new ValueSignal<>(true);
    private Signal<Boolean> matrixUncovered = new ValueSignal<>(true);
    private SerializableConsumer<String> listener = text -> {};

    LabFrame(Lab lab) {
        this.lab = lab;
        addClassName("lab");
        setId(lab.id());
        getElement().setAttribute("aria-label", lab.title());
        controls.addClassName("controls");
        pictures.addClassName("pictures");
        var bench = new Div(controls, pictures);
        bench.addClassName("bench");
        supports.addClassName("supports");
        supports.setHeadingLevel(3); // below the title of the lab
        supports.setVisible(false);
        heading = new H2(lab.title());
        heading.getElement().setAttribute("tabindex", "-1");
        add(new Header(heading, badge(lab.provenance())), bench, supports);
        if (!lab.caption().isBlank()) {
            add(new Caption(lab.caption()));
        }
    }

    /** The id of the lab, unique in its course. */
    public final String labId() {
        return lab.id();
    }

    /**
     * Opens the state of an address.
     *
     * @param text what {@link #onState} has told once, or anything a stranger has typed
     * @return a sentence for each thing in it that cannot be
     */
    public final List<String> open(String text) {
        return history().open(text);
    }

    /** The text of the state as it is now. */
    public final String text() {
        return history().text();
    }

    /** Shows the state of a text as a step that can be undone; what it cannot take is left as in the lab's start. */
    public final void show(String text) {
        history().become(text);
    }

    /**
     * Covers the pictures whenever the lab is in the state of this text, whichever of its words is looked at: a question about it is
     * still open. What is covered is not sent to the browser either.
     */
    public final void cover(String text) {
        covered.update(before -> {
            var more = new HashSet<>(before);
            more.add(text);
            return Set.copyOf(more);
        });
    }

    /** The question about the state of this text is answered or skipped. */
    public final void uncover(String text) {
        covered.update(
                before -> before.stream().filter(each -> !each.equals(text)).collect(Collectors.toUnmodifiableSet()));
    }

    /** What was done in this lab; a view follows its state before it is asked for. */
    final History<?> history() {
        return Objects.requireNonNull(history);
    }

    /** Calls the listener with the text of the state whenever the learner has changed it. */
    public final void onState(SerializableConsumer<String> told) {
        listener = told;
    }

    /**
     * Makes a state one that can be undone, reset, compared with another and opened by an address, by controls that all labs share.
     *
     * @param reset what the lab's start is from here
     */
    final <S> History<S> follow(ValueSignal<S> state, StateCodec<S> codec, UnaryOperator<S> reset) {
        var followed = new History<>(state, codec, () -> System.nanoTime() / 1_000_000);
        history = followed;
        Signal.effect(this, () -> {
            if (followed.notice(state.get())) {
                listener.accept(followed.text());
            }
        });
        controls.add(new HistoryControls(this, followed, () -> followed.step(reset)));
        cover(followed);
        addSupport("Link to this state", () -> new StateLink(lab.id(), followed.texts()));
        return followed;
    }

    /** As {@link #follow}, for a view that shows the kept state beside the one that moves. */
    final <S> History<S> followAndCompare(ValueSignal<S> state, StateCodec<S> codec, UnaryOperator<S> reset) {
        var followed = follow(state, codec, reset);
        addToHistory(HistoryControls.keep(followed, uncovered));
        return followed;
    }

    /**
     * A run without a result that was measured in a covered state: it is still the newest one while the next is on its way.
     *
     * @param measuredIn the state that a result tells of
     */
    final <S, R> Signal<Run<R>> uncovered(
            History<S> followed, Signal<Run<R>> run, SerializableFunction<R, S> measuredIn) {
        return Signal.cached(Signal.computed(() -> {
            var now = run.get();
            return now.result()
                    .map(measuredIn)
                    .filter(there -> covered.get().stream().anyMatch(text -> followed.isAt(text, there)))
                    .map(there -> now.withoutResult())
                    .orElse(now);
        }));
    }

    /** Lets the learner keep what an experiment has found, not to be measured again; to be called after {@link #follow}. */
    final <R> Signal<Optional<R>> keepResults(Signal<Run<R>> run) {
        var kept = new ValueSignal<Optional<R>>(Optional.empty());
        addToHistory(HistoryControls.keep(
                kept.map(Optional::isPresent),
                Signal.computed(() -> uncovered.get()
                        && run.get().result().isPresent()
                        && !run.get().underWay()),
                () -> kept.set(run.peek().result()),
                () -> kept.set(Optional.empty())));
        return kept.asReadonly();
    }

    private void addToHistory(Component button) {
        controls.getChildren()
                .filter(HistoryControls.class::isInstance)
                .forEach(it -> ((HistoryControls) it).add(button));
    }

    /**
     * Adds the ways to break the lab on purpose; as long as it is broken, a sign over it says so.
     *
     * @param offered the whole one first
     * @param damage what broke; asked for only while the switch is open, and not told where the pictures are covered
     */
    final void addSwitch(
            List<Wiring> offered, Signal<Wiring> wiring, SerializableConsumer<Wiring> choose, Signal<String> damage) {
        addComponentAtIndex(1, WiringSwitch.sign(wiring, () -> {
            choose.accept(Wiring.WHOLE);
            heading.getElement().executeJs("this.focus()"); // the button that had it is gone
        }));
        addSupport(
                WiringSwitch.TITLE,
                () -> new WiringSwitch(
                        offered,
                        wiring,
                        choose,
                        Signal.computed(
                                () -> wiring.get() == Wiring.WHOLE ? "" : uncovered.get() ? damage.get() : COVERED)));
    }

    private void cover(History<?> followed) {
        var note = new Paragraph(COVERED);
        note.addClassNames("note", "covered");
        note.getElement().setAttribute("role", "status");
        pictures.getParent().ifPresent(bench -> ((HasComponents) bench).add(note));
        uncovered = Signal.cached(Signal.computed(() -> covered.get().stream().noneMatch(followed::isAt)));
        matrixUncovered =
                Signal.cached(Signal.computed(() -> covered.get().stream().noneMatch(followed::hasRowsOf)));
        note.bindVisible(Signal.computed(() -> !matrixUncovered.get()
                || (showsAllStates.get() && !covered.get().isEmpty())));
        pictures.bindVisible(uncovered);
    }

    /** Adds what the learner changes. */
    final void addControl(Component... components) {
        controls.add(components);
    }

    /** Adds what the learner changes first: on a narrow screen it stands above the bars, all other controls below. */
    final void addQuestion(Component... components) {
        for (var component : components) {
            component.getElement().getClassList().add("question");
        }
        controls.add(components);
    }

    /** Adds what shows the trace. A matrix shows rows that do not ask, so it is covered with any of them. */
    final void addPicture(Component... components) {
        for (var component : components) {
            if (component instanceof AttentionHeatmap || component instanceof AlignmentArcs) {
                component.bindVisible(matrixUncovered);
            }
        }
        pictures.add(components);
    }

    /** Adds pictures of all states at once, which answer any question about this lab. */
    final void addPictureOfAllStates(Component... components) {
        for (var component : components) {
            component.bindVisible(covered.map(Set::isEmpty));
        }
        showsAllStates.set(true);
        pictures.add(components);
    }

    /** Adds what can be taken along from a lab that shows a trace or a result of the state it is in. */
    final void addTakeAway(History<?> followed, SerializableFunction<String, ? extends Taken> taken) {
        addSupportOfMatrix(TakeAway.TITLE, () -> new TakeAway(lab, followed.texts(), matrixUncovered, taken));
    }

    /** As {@link #addTakeAway}, from a lab whose result holds all states. */
    final void addTakeAwayOfAllStates(History<?> followed, SerializableFunction<String, ? extends Taken> taken) {
        var free = covered.map(Set::isEmpty);
        addSupport(TakeAway.TITLE, () -> {
            var shown = new TakeAway(lab, followed.texts(), free, taken);
            shown.bindVisible(free);
            return shown;
        });
    }

    /** Adds a support that shows the trace: what the pictures cover, it covers too. */
    final void addSupportOfTrace(String title, SerializableSupplier<Component> content) {
        addSupport(title, () -> {
            var shown = content.get();
            shown.bindVisible(uncovered);
            return shown;
        });
    }

    /** As {@link #addSupportOfTrace}, for what holds all rows. */
    final void addSupportOfMatrix(String title, SerializableSupplier<Component> content) {
        addSupport(title, () -> {
            var shown = content.get();
            shown.bindVisible(matrixUncovered);
            return shown;
        });
    }

    /**
     * Adds something that is folded away until it is wanted; one is open at a time.
     *
     * @param content made anew each time it is opened: what is closed costs nothing while sliders move
     */
    final void addSupport(String title, SerializableSupplier<Component> content) {
        var panel = new AccordionPanel();
        panel.setSummaryText(title);
        panel.addOpenedChangeListener(change -> {
            panel.removeAll();
            if (change.isOpened()) {
                panel.add(content.get());
            }
        });
        supports.add(panel);
        supports.close();
        supports.setVisible(true);
    }

    /** Opens the support with this title as a hand does; does nothing where it is open. */
    final void openSupport(String title) {
        supports.getChildren()
                .filter(it -> it instanceof AccordionPanel panel && title.equals(panel.getSummaryText()))
                .findFirst()
                .ifPresent(panel -> supports.open((AccordionPanel) panel));
    }

    /** What was kept as A, under the picture that shows it. */
    static Paragraph keptNote(Signal<Optional<String>> kept) {
        var note = note();
        note.addClassName("kept");
        note.bindText(kept.map(it -> it.map(size -> "A: " + size + ".").orElse("")));
        return note;
    }

    /** A line of text among the pictures, read aloud when it changes. */
    static Paragraph note() {
        var note = new Paragraph();
        note.addClassName("note");
        note.getElement().setAttribute("aria-live", "polite");
        return note;
    }

    /** Where the numbers of a figure come from. */
    static Span badge(Provenance provenance) {
        var badge = new Span(
                switch (provenance) {
                    case HAND_SET -> "hand-set";
                    case COMPUTED -> "computed now";
                    case MEASURED -> "measured";
                });
        badge.addClassName("badge");
        badge.setTitle(
                switch (provenance) {
                    case HAND_SET ->
                        "The vectors were chosen by hand to make the point; the weights are computed from them.";
                    case COMPUTED -> "Computed on the server while you look.";
                    case MEASURED -> "Measured in an experiment that runs on the server while you look.";
                });
        return badge;
    }

    @Tag("figcaption")
    private static final class Caption extends HtmlContainer {
        Caption(String text) {
            setText(text);
        }
    }
}
