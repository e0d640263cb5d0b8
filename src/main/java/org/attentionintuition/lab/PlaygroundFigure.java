package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.lab.Heard.Remark;
import org.attentionintuition.language.Words;
import org.attentionintuition.takeaway.TakenFigure;
import org.attentionintuition.takeaway.TakenFigure.TakenHead;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.attentionintuition.widget.AttentionHeatmap.Heatmap;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.attentionintuition.widget.VectorPlane.Arrow;
import org.attentionintuition.widget.VectorPlane.Plane;
import org.attentionintuition.widget.VectorSliders.Sliders;
import org.attentionintuition.widget.WeightedSum.Sum;

/** A state of a playground with the trace of each head, and every picture drawn from them. */
record PlaygroundFigure(PlaygroundLab lab, PlaygroundState state, List<AttentionTrace> heads) {

    static PlaygroundFigure of(PlaygroundLab lab, PlaygroundState state) {
        var heads = IntStream.range(0, state.heads())
                .mapToObj(head -> trace(state, head))
                .toList();
        return new PlaygroundFigure(lab, state, heads);
    }

    private static AttentionTrace trace(PlaygroundState state, int head) {
        var swapped = state.wiring() == Wiring.SWAPPED;
        var values = state.wiring() == Wiring.VALUES_ARE_KEYS ? state.keys() : state.values();
        return Attention.attend(
                slice(swapped ? state.keys() : state.queries(), state, head),
                slice(swapped ? state.queries() : state.keys(), state, head),
                slice(values, state, head),
                state.wiring().of(state.settings()));
    }

    /** The components of one head. */
    private static Vectors slice(Vectors vectors, PlaygroundState state, int head) {
        var from = head * state.headWidth();
        return Vectors.of(IntStream.range(0, vectors.rows())
                .mapToObj(row -> Arrays.copyOfRange(vectors.row(row), from, from + state.headWidth()))
                .toArray(double[][]::new));
    }

    /** The head that is shown. */
    AttentionTrace trace() {
        return heads.get(state.head());
    }

    /** What ears get of it: the asking row of the head that is shown, what is broken, and the output. */
    Heard heard() {
        var output = picture(state.head()).spokenOutput(components());
        return new Heard(
                List.of(picture(state.head())
                        .spoken(state.heads() == 1 ? "" : Words.say("lab.playground.head", state.head() + 1))),
                List.of(Remark.broken(state.wiring(), this::damage), Remark.of(output)));
    }

    Bars bars() {
        return picture(state.head()).bars(inHead(Words.say("lab.figure.weights", asking())));
    }

    Heatmap heatmap() {
        return picture(state.head()).heatmap(inHead(Words.say("lab.figure.matrix")));
    }

    /** The matrix of any head. */
    Heatmap heatmap(int head) {
        return picture(head).heatmap(Words.say("lab.playground.head", head + 1));
    }

    Sum sum() {
        return picture(state.head()).sum(inHead(Words.say("lab.figure.sum", asking())), components());
    }

    Ledger ledger() {
        return new LedgerPicture(trace(), state.words(), state.words(), state.query(), state.key(), components())
                .ledger();
    }

    /** All heads' outputs of the asking token side by side; empty where there is one head, whose output is shown anyway. */
    String outputs() {
        if (state.heads() == 1) {
            return "";
        }
        var numbers = IntStream.range(0, state.heads())
                .boxed()
                .flatMap(head -> picture(head).output().stream())
                .map(number -> Numbers.fixed(number, 2));
        return Words.say("lab.figure.outputs", asking(), Numbers.bracketed(numbers));
    }

    String damage() {
        var whole = of(lab, state.withWiring(Wiring.WHOLE)).trace();
        return new Breakage(state.wiring(), whole, trace(), state.words(), state.words(), state.query()).said();
    }

    boolean hasPlane() {
        return state.headWidth() == 2;
    }

    /** The asking query and all keys of the head that is shown, named as in {@link AttentionFigure#plane}; empty if they are not flat. */
    Plane plane(long seq) {
        var arrows = new ArrayList<Arrow>();
        if (hasPlane()) {
            var swapped = state.wiring() == Wiring.SWAPPED;
            for (int row = 0; row < state.words().size(); row++) {
                var strength = trace().weights().get(state.query(), row);
                arrows.add(arrow(swapped ? "q" : "k", Role.KEY, row, row == state.key(), strength));
            }
            arrows.add(arrow(swapped ? "k" : "q", Role.QUERY, state.query(), true, 1));
        }
        return new Plane(
                inHead(Words.say("lab.figure.plane", asking())), WordVector.LIMIT, WordVector.STEP, arrows, seq);
    }

    private Arrow arrow(String list, Role role, int row, boolean chosen, double strength) {
        var vectors = list.equals("q") ? state.queries() : state.keys();
        var from = state.head() * state.headWidth();
        return new Arrow(
                list + row,
                state.words().get(row),
                role,
                vectors.get(row, from),
                vectors.get(row, from + 1),
                true,
                chosen,
                strength);
    }

    Sliders querySliders(long seq) {
        return VectorControl.sliders(
                        Words.say("lab.sliders.query", asking()), Role.QUERY, "q", state.queries(), state.query(), seq)
                .shownIn(whole(Wiring.SWAPPED) ? "query-" : "");
    }

    Sliders keySliders(long seq) {
        return VectorControl.sliders(
                        Words.say("lab.sliders.key", answering()), Role.KEY, "k", state.keys(), state.key(), seq)
                .shownIn(whole(Wiring.SWAPPED) ? "key-" : "");
    }

    Sliders valueSliders(long seq) {
        return VectorControl.sliders(
                        Words.say("lab.sliders.value", answering()), Role.VALUE, "v", state.values(), state.key(), seq)
                .shownIn(whole(Wiring.VALUES_ARE_KEYS) ? "value-%d-".formatted(state.key()) : "");
    }

    /** Whether the ledger's vectors are those of the sliders: not broken in this way, and not cut into heads. */
    private boolean whole(Wiring broken) {
        return state.heads() == 1 && state.wiring() != broken;
    }

    TakenFigure taken(String address) {
        var taken = IntStream.range(0, state.heads())
                .mapToObj(head -> new TakenHead(state.heads() == 1 ? "" : "head " + (head + 1), heads.get(head), null))
                .toList();
        return new TakenFigure(lab.title(), address, state.words(), state.words(), taken);
    }

    private TracePicture picture(int head) {
        return new TracePicture(heads.get(head), state.words(), state.words(), state.query(), state.key());
    }

    private String inHead(String caption) {
        return state.heads() == 1 ? caption : Words.say("lab.figure.in-head", caption, state.head() + 1);
    }

    private String asking() {
        return state.words().get(state.query());
    }

    private String answering() {
        return state.words().get(state.key());
    }

    /** A head keeps the names that its components have in the whole vector. */
    private List<String> components() {
        var letter = state.wiring() == Wiring.VALUES_ARE_KEYS ? "k" : "v";
        var from = state.head() * state.headWidth();
        return TracePicture.componentNames(letter, state.width()).subList(from, from + state.headWidth());
    }
}
