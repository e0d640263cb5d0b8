package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.attentionintuition.codec.StateCodec;
import org.attentionintuition.course.Lab;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.takeaway.Taken;
import org.attentionintuition.widget.AlignmentArcs;
import org.attentionintuition.widget.AttentionHeatmap;
import org.jspecify.annotations.Nullable;

/** The frame all labs share: title and provenance above, controls beside the pictures, then what is opened when wanted, the caption below. */
@Tag("figure")
public abstract class LabFrame extends HtmlContainer {

    private final H2 heading = new H2();
    private final Div controls = new Div();
    private final Div pictures = new Div();
    private final Supports supports;
    private final Lab lab;
    private final ValueSignal<Boolean> showsAllStates = new ValueSignal<>(false);
    private final ValueSignal<List<LabFrame>> neighbours = new ValueSignal<>(List.of());
    private @Nullable History<?> history;
    private @Nullable Covers covers;
    private @Nullable Voice voice;
    private SerializableConsumer<String> listener = text -> {};
    private String language = Reader.language().tag();

    LabFrame(Lab lab) {
        this.lab = lab;
        supports = new Supports(texts());
        addClassName("lab");
        setId(lab.id());
        getElement().setAttribute("aria-label", lab.title());
        controls.addClassName("controls");
        pictures.addClassName("pictures");
        var bench = new Div(controls, pictures);
        bench.addClassName("bench");
        texts().in(heading, lab.title());
        heading.getElement().setAttribute("tabindex", "-1");
        add(new Header(heading, new ProvenanceBadge(lab.provenance())), bench, supports);
        if (!lab.caption().isBlank()) {
            add(texts().in(new Caption(), lab.caption()));
        }
    }

    /** Marks the course's own words as written in this language; all others are the reader's. */
    final void writtenIn(String tag) {
        language = tag;
        Reader.written(tag, heading);
        getChildren().filter(Caption.class::isInstance).forEach(it -> Reader.written(tag, it));
    }

    /** What the course's own words are written in, a tag. */
    final String language() {
        return language;
    }

    /** How the course's texts about this lab are shown. */
    final CourseText texts() {
        return CourseText.about(lab, language);
    }

    /**
     * What a part of the state is called where it is changed, for who may not change it.
     *
     * @param part as in the text of a state, such as {@code q2}
     */
    String called(String part) {
        return ChallengeWords.part(part);
    }

    /** Why something is covered. */
    final Signal<String> whyCovered() {
        return covers().why();
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
        var dropped = history().open(text);
        voice().settle();
        return dropped;
    }

    /** Shows the state of a text that somebody else has brought about; it is spoken of as a change. */
    public final void become(String text) {
        history().open(text);
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
     *
     * @param id of the question
     */
    public final void cover(String id, String text) {
        covers().add(id, text);
    }

    /** The question is answered or skipped; another one about the same state may still be open. */
    public final void uncover(String id) {
        covers().remove(id);
    }

    /**
     * Covers all states of the lab as long as a question about it is asked elsewhere.
     *
     * @param id of the question
     */
    public final void hold(String id, boolean held) {
        if (held) {
            covers().hold(id);
        } else {
            covers().letGo(id);
        }
    }

    private Covers covers() {
        return Objects.requireNonNull(covers);
    }

    /** What the lab says; a view lets it speak once it follows its state. */
    final Voice voice() {
        return Objects.requireNonNull(voice);
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
        var covering = new Covers(followed);
        covers = covering;
        voice = new Voice(this, covering, texts());
        cover(covering);
        addSupport(Words.say("lab.link.title"), () -> new StateLink(lab.id(), followed.texts()));
        return followed;
    }

    /** As {@link #follow}, for a view that shows the kept state beside the one that moves. */
    final <S> History<S> followAndCompare(ValueSignal<S> state, StateCodec<S> codec, UnaryOperator<S> reset) {
        var followed = follow(state, codec, reset);
        addToHistory(HistoryControls.keep(followed, covers().rowFree()));
        return followed;
    }

    /** Lets the learner keep a state to show it beside the one that moves, where there is a picture; to be called after {@link #follow}. */
    final void compareStates(History<?> followed, Signal<Boolean> pictured) {
        addToHistory(HistoryControls.keep(
                followed, Signal.computed(() -> covers().rowFree().get() && pictured.get())));
    }

    /**
     * What may be shown of a run; to be called after {@link #follow}.
     *
     * @param measuredIn the state that a result tells of
     */
    final <S, R> Signal<Run<R>> uncovered(
            History<S> followed, Signal<Run<R>> run, SerializableFunction<R, S> measuredIn) {
        return covers().free(followed, run, measuredIn);
    }

    /** Lets the learner keep what an experiment has found, not to be measured again; to be called after {@link #follow}. */
    final <R> Signal<Optional<R>> keepResults(Signal<Run<R>> run) {
        var kept = new ValueSignal<Optional<R>>(Optional.empty());
        addToHistory(HistoryControls.keep(
                kept.map(Optional::isPresent),
                Signal.computed(() -> covers().rowFree().get()
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
                WiringSwitch.title(),
                () -> new WiringSwitch(
                        texts(),
                        offered,
                        wiring,
                        choose,
                        Signal.computed(() -> wiring.get() == Wiring.WHOLE
                                ? ""
                                : covers().rowFree().get()
                                        ? damage.get()
                                        : covers().why().get())));
    }

    /** Changes when a number of the state becomes known that was not known at once. */
    Signal<?> known() {
        return history().texts();
    }

    /** Whether the numbers of the row that asks may be told beside the lab; to be called after {@link #follow}. */
    final Signal<Boolean> rowFree() {
        return covers().rowFree();
    }

    /** Whether what holds all rows may be shown, for a picture that is no lone matrix; to be called after {@link #follow}. */
    final Signal<Boolean> matrixFree() {
        return covers().matrixFree();
    }

    /** The other labs of the page, whose questions this lab may answer with a sentence of theirs. */
    public final void beside(Collection<LabFrame> others) {
        neighbours.set(List.copyOf(others));
    }

    /** Whether no question of the page is open: for sentences about all there is to see, which may answer any of them. */
    final Signal<Boolean> pageFree() {
        return Signal.computed(() -> free() && neighbours.get().stream().allMatch(LabFrame::free));
    }

    private boolean free() {
        return covers == null || covers.allFree().get();
    }

    private void cover(Covers covers) {
        var note = new Paragraph();
        note.addClassNames("note", "covered");
        note.bindText(covers.why());
        pictures.getParent().ifPresent(bench -> ((HasComponents) bench).add(note));
        note.bindVisible(Signal.computed(() -> !covers.matrixFree().get()
                || (showsAllStates.get() && !covers.allFree().get())));
        pictures.bindVisible(covers.rowFree());
    }

    /** A part of something that moves, told of only when it has changed itself: what shows it is left alone while the rest moves. */
    static <S, T> Signal<T> part(Signal<S> whole, SerializableFunction<S, T> part) {
        return Signal.cached(whole.map(part::apply));
    }

    /** Adds what the learner changes. */
    final void addControl(Component... components) {
        controls.add(spoken(components));
    }

    /** Adds what the learner changes first: on a narrow screen it stands above the bars, all other controls below. */
    final void addQuestion(Component... components) {
        for (var component : components) {
            component.getElement().getClassList().add("question");
        }
        controls.add(spoken(components));
    }

    /** Adds what is typed first and then left alone: above controls and pictures. */
    final void addAbove(Component... components) {
        var above = new Div(spoken(components));
        above.addClassName("above");
        addComponentAtIndex(1, above);
    }

    /** Adds what shows the trace. A matrix shows rows that do not ask, so it is covered with any of them. */
    final void addPicture(Component... components) {
        for (var component : components) {
            if (component instanceof AttentionHeatmap || component instanceof AlignmentArcs) {
                component.bindVisible(covers().matrixFree());
            }
        }
        pictures.add(spoken(components));
    }

    /** Adds pictures of all states at once, which answer any question about this lab. */
    final void addPictureOfAllStates(Component... components) {
        for (var component : components) {
            component.bindVisible(covers().allFree());
        }
        showsAllStates.set(true);
        pictures.add(spoken(components));
    }

    /** Adds what can be taken along from a lab that shows a trace or a result of the state it is in. */
    final void addTakeAway(History<?> followed, SerializableFunction<String, ? extends Taken> taken) {
        addSupportOfMatrix(TakeAway.title(), () -> new TakeAway(lab, followed.texts(), covers().matrixFree(), taken));
    }

    /** As {@link #addTakeAway}, from a lab whose result holds all states. */
    final void addTakeAwayOfAllStates(History<?> followed, SerializableFunction<String, ? extends Taken> taken) {
        var free = covers().allFree();
        addSupport(TakeAway.title(), () -> {
            var shown = new TakeAway(lab, followed.texts(), free, taken);
            shown.bindVisible(free);
            return shown;
        });
    }

    /** Adds a support that shows the trace: what the pictures cover, it covers too. */
    final void addSupportOfTrace(String title, SerializableSupplier<Component> content) {
        addSupport(title, () -> {
            var shown = content.get();
            shown.bindVisible(covers().rowFree());
            return shown;
        });
    }

    /** As {@link #addSupportOfTrace}, for what holds all rows. */
    final void addSupportOfMatrix(String title, SerializableSupplier<Component> content) {
        addSupport(title, () -> {
            var shown = content.get();
            shown.bindVisible(covers().matrixFree());
            return shown;
        });
    }

    /** Adds something that is folded away until it is wanted, see {@link Supports#offer}. */
    final void addSupport(String title, SerializableSupplier<Component> content) {
        supports.offer(title, () -> spoken(content.get())[0]);
    }

    /** Their words are read aloud in their own language, whatever the page's. */
    private Component[] spoken(Component... components) {
        Stream.of(components).forEach(texts()::speak);
        return components;
    }

    /** Opens the support with this title as a hand does; does nothing where it is open. */
    final void openSupport(String title) {
        supports.open(title);
    }

    /** What was kept as A, under the picture that shows it. */
    static Paragraph keptNote(Signal<Optional<String>> kept) {
        var note = note();
        note.addClassName("kept");
        note.getElement().setAttribute("role", "status");
        note.bindText(kept.map(
                it -> it.map(size -> Words.say("lab.history.kept", size)).orElse("")));
        return note;
    }

    /** A line of text among the pictures. What is news in it is told by the one live region of the page, see {@link Voice}. */
    static Paragraph note() {
        var note = new Paragraph();
        note.addClassName("note");
        return note;
    }

    @Tag("figcaption")
    private static final class Caption extends HtmlContainer {}
}
