package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.lab.Heard.Remark;
import org.attentionintuition.language.Words;
import org.attentionintuition.takeaway.TakenFigure;
import org.attentionintuition.takeaway.TakenFigure.Source;
import org.attentionintuition.takeaway.TakenFigure.TakenHead;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.attentionintuition.widget.AttentionHeatmap.Heatmap;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.attentionintuition.widget.VectorPlane.Arrow;
import org.attentionintuition.widget.VectorPlane.Plane;
import org.attentionintuition.widget.VectorSliders.Slider;
import org.attentionintuition.widget.VectorSliders.Sliders;
import org.attentionintuition.widget.WeightedSum.Sum;
import org.ejml.data.DMatrixRMaj;

/** A state with its trace, and every picture of a {@code projections} lab drawn from the two. */
record ProjectionsFigure(ProjectionsLab lab, ProjectionsState state, AttentionTrace trace) {

    static ProjectionsFigure of(ProjectionsLab lab, ProjectionsState state) {
        var settings = new AttentionSettings(lab.similarity(), lab.temperature(), false);
        var wired = state.wiring().of(settings);
        return new ProjectionsFigure(lab, state, state.projections().attend(state.tokens(), wired));
    }

    /** What the wiring has broken in the row of the asking token. */
    String damage() {
        var whole = of(lab, state.withWiring(Wiring.WHOLE)).trace();
        return new Breakage(state.wiring(), whole, trace, words(), words(), state.query()).said();
    }

    /** What ears get of it: the row of the asking token, what is broken, and the output. */
    Heard heard() {
        var output = picture().spokenOutput(TracePicture.componentNames(trace.values().numCols));
        return new Heard(
                List.of(picture().spoken("")), List.of(Remark.broken(state.wiring(), this::damage), Remark.of(output)));
    }

    Bars bars() {
        return picture().bars(Words.say("lab.figure.weights", asking()));
    }

    Heatmap heatmap() {
        return picture().heatmap(Words.say("lab.figure.matrix"));
    }

    Sum sum() {
        return picture()
                .sum(Words.say("lab.figure.sum", asking()), TracePicture.componentNames(trace.values().numCols));
    }

    /** The arithmetic of the asking token and one key. */
    Ledger ledger(int key) {
        var components = TracePicture.componentNames(trace.values().numCols);
        return new LedgerPicture(trace, words(), words(), state.query(), key, components).ledger();
    }

    /** The tokens as they are, before any projection; every one can be moved. */
    Plane embeddings(long seq) {
        var tokens = state.tokens().matrix();
        var arrows = IntStream.range(0, words().size())
                .mapToObj(row -> new Arrow(
                        "x" + row,
                        words().get(row),
                        Role.SETTING,
                        tokens.get(row, 0),
                        tokens.get(row, 1),
                        true,
                        row == state.query(),
                        1))
                .toList();
        return new Plane(Words.say("lab.figure.tokens"), WordVector.LIMIT, WordVector.STEP, arrows, seq);
    }

    /** Where queries meet keys: the asking query and all keys. */
    Plane matchingSpace() {
        var arrows = new ArrayList<>(weighted("k", Role.KEY, trace.keys()));
        arrows.add(fixed("q", asking(), Role.QUERY, trace.queries(), state.query(), 1));
        return plane(Words.say("lab.figure.matching", asking()), arrows);
    }

    /** What is returned: all values, and the output of the asking token. */
    Plane outputSpace() {
        var arrows = new ArrayList<>(weighted("v", Role.VALUE, trace.values()));
        arrows.add(fixed("o", Words.say("lab.figure.output-arrow"), Role.OUTPUT, trace.output(), state.query(), 1));
        return plane(Words.say("lab.figure.returned"), arrows);
    }

    /** The four numbers of one projection. */
    static Sliders matrix(String caption, Role role, Vectors weights, long seq) {
        var sliders = IntStream.range(0, weights.rows() * weights.width())
                .mapToObj(i -> entry(weights, i / weights.width(), i % weights.width()))
                .toList();
        return new Sliders(caption, role, sliders, seq, true);
    }

    /** The figure with its words and projections, to be taken along. */
    TakenFigure taken(String address) {
        var source = new Source(state.tokens().matrix(), state.projections());
        return new TakenFigure(lab.title(), address, words(), words(), List.of(new TakenHead("", trace, source)));
    }

    List<String> words() {
        return lab.tokens().stream().map(WordVector::word).toList();
    }

    private TracePicture picture() {
        return new TracePicture(trace, words(), words(), state.query(), -1);
    }

    private String asking() {
        return words().get(state.query());
    }

    private List<Arrow> weighted(String list, Role role, DMatrixRMaj vectors) {
        return IntStream.range(0, words().size())
                .mapToObj(row -> fixed(
                        list,
                        words().get(row),
                        role,
                        vectors,
                        row,
                        trace.weights().get(state.query(), row)))
                .toList();
    }

    private static Arrow fixed(String list, String word, Role role, DMatrixRMaj vectors, int row, double strength) {
        return new Arrow(list + row, word, role, vectors.get(row, 0), vectors.get(row, 1), false, false, strength);
    }

    /** Projected vectors leave the sliders' range: the plane is as large as the longest, in whole units. */
    private static Plane plane(String caption, List<Arrow> arrows) {
        var longest = arrows.stream()
                .flatMapToDouble(arrow -> DoubleStream.of(Math.abs(arrow.x()), Math.abs(arrow.y())))
                .max()
                .orElse(0);
        return new Plane(caption, Math.max(WordVector.LIMIT, Math.ceil(longest)), WordVector.STEP, arrows, 0);
    }

    private static Slider entry(Vectors weights, int row, int column) {
        return new Slider(
                "w" + Subscript.of(10 * (row + 1) + column + 1),
                weights.get(row, column),
                -WordVector.LIMIT,
                WordVector.LIMIT,
                WordVector.STEP,
                false,
                2,
                "");
    }
}
