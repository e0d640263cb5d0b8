package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.HardLookup;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Control;
import org.attentionintuition.course.Scene;
import org.attentionintuition.course.Show;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.lab.Heard.Remark;
import org.attentionintuition.language.Words;
import org.attentionintuition.takeaway.TakenFigure;
import org.attentionintuition.widget.AlignmentArcs.Arcs;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.attentionintuition.widget.AttentionHeatmap.Heatmap;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.attentionintuition.widget.VectorPlane.Arrow;
import org.attentionintuition.widget.VectorPlane.Plane;
import org.attentionintuition.widget.VectorSliders.Sliders;
import org.attentionintuition.widget.WeightedSum.Sum;

/** A state with its trace, and every picture of an {@code attention} lab drawn from the two: pure functions, no number of their own. */
record AttentionFigure(AttentionLab lab, AttentionState state, AttentionTrace trace) {

    static AttentionFigure of(AttentionLab lab, AttentionState state) {
        return new AttentionFigure(lab, state, state.trace());
    }

    /** What the wiring has broken in the asking row. */
    String damage() {
        var whole = state.withWiring(Wiring.WHOLE).trace();
        return new Breakage(state.wiring(), whole, trace, queries(), keys(), state.query()).said();
    }

    /** What ears get of it: the asking row, what is broken, the scene, and what is shown of the output. */
    Heard heard() {
        var remarks = new ArrayList<Remark>();
        remarks.add(Remark.broken(state.wiring(), this::damage));
        remarks.add(Remark.of(scene().note()));
        remarks.add(Remark.of(lab.show().contains(Show.OUTPUT) ? picture().spokenOutput(valueNames()) : ""));
        remarks.add(Remark.of(lab.show().contains(Show.HARD) ? lookups().spoken() : ""));
        return new Heard(List.of(picture().spoken("")), remarks);
    }

    Bars bars() {
        return picture().bars(Words.say("lab.figure.weights", asking()));
    }

    /**
     * The asking query and all keys, two dimensions only. Arrows are named by the list and the row that they move, q0, k0, k1, …: those
     * of keys are queries where the two are swapped.
     */
    Plane plane(long seq) {
        var arrows = new ArrayList<Arrow>();
        IntStream.range(0, state.keys().rows()).forEach(key -> arrows.add(keyArrow(key)));
        arrows.add(queryArrow());
        return new Plane(Words.say("lab.figure.plane", asking()), WordVector.LIMIT, WordVector.STEP, arrows, seq);
    }

    /** All rows of weights; where words are visited one by one, the rows of those visited so far. */
    Heatmap heatmap() {
        return picture().heatmap(Words.say("lab.figure.matrix"), this::filled);
    }

    Arcs arcs() {
        return new Arcs(
                Words.say("lab.figure.arcs", asking()),
                queries(),
                keys(),
                picture().weights(this::filled),
                state.query());
    }

    Sum sum() {
        return picture().sum(Words.say("lab.figure.sum", asking()), valueNames());
    }

    Ledger ledger() {
        return new LedgerPicture(trace, queries(), keys(), state.query(), state.key(), valueNames()).ledger();
    }

    /** The sliders of the asking query. */
    Sliders querySliders(long seq) {
        return VectorControl.sliders(
                        Words.say("lab.sliders.query", asking()), Role.QUERY, "q", state.queries(), state.query(), seq)
                .shownIn(state.wiring() == Wiring.SWAPPED ? "" : "query-");
    }

    /** The sliders of the chosen key. */
    Sliders keySliders(long seq) {
        return VectorControl.sliders(
                        Words.say("lab.sliders.key", chosenKey()), Role.KEY, "k", state.keys(), state.key(), seq)
                .shownIn(state.wiring() == Wiring.SWAPPED ? "" : "key-");
    }

    /** The sliders of the chosen key's value. */
    Sliders valueSliders(long seq) {
        return VectorControl.sliders(
                        Words.say("lab.sliders.value", chosenKey()), Role.VALUE, "v", state.values(), state.key(), seq)
                .shownIn(state.wiring() == Wiring.VALUES_ARE_KEYS ? "" : "value-%d-".formatted(state.key()));
    }

    /** What a dictionary with these keys returns for the asking query, beside what attention returns. */
    Lookups lookups() {
        var query = Vectors.of(state.queries().row(state.query()));
        var hard = HardLookup.exact(query, state.keys(), lookedUp());
        return Lookups.of(keys(), valueNames(), hard, picture().output());
    }

    /** The figure with its words, to be taken along. */
    TakenFigure taken(String address) {
        return TakenFigure.of(lab.title(), address, queries(), keys(), trace);
    }

    List<String> queries() {
        return words(scene().queries());
    }

    List<String> keys() {
        return words(scene().keys());
    }

    private TracePicture picture() {
        return new TracePicture(trace, queries(), keys(), state.query(), state.key());
    }

    private Scene scene() {
        return AttentionState.scene(lab, state.scene());
    }

    private String asking() {
        return queries().get(state.query());
    }

    private String chosenKey() {
        return keys().get(state.key());
    }

    private Vectors lookedUp() {
        return state.wiring() == Wiring.VALUES_ARE_KEYS ? state.keys() : state.values();
    }

    private boolean swapped() {
        return state.wiring() == Wiring.SWAPPED;
    }

    private Arrow queryArrow() {
        return swapped()
                ? arrow("k", asking(), Role.QUERY, state.keys(), state.query(), Control.KEYS, true, 1)
                : arrow("q", asking(), Role.QUERY, state.queries(), state.query(), Control.QUERIES, true, 1);
    }

    private Arrow keyArrow(int key) {
        return arrow(
                swapped() ? "q" : "k",
                keys().get(key),
                Role.KEY,
                swapped() ? state.queries() : state.keys(),
                key,
                swapped() ? Control.QUERIES : Control.KEYS,
                key == state.key(),
                trace.weights().get(state.query(), key));
    }

    private Arrow arrow(
            String list,
            String word,
            Role role,
            Vectors vectors,
            int row,
            Control control,
            boolean chosen,
            double strength) {
        return new Arrow(
                list + row,
                word,
                role,
                vectors.get(row, 0),
                vectors.get(row, 1),
                lab.controls().contains(control),
                chosen,
                strength);
    }

    private boolean filled(int query) {
        return !lab.show().contains(Show.ARCS) || state.visited().contains(query);
    }

    private List<String> valueNames() {
        if (state.wiring() == Wiring.VALUES_ARE_KEYS) {
            return TracePicture.componentNames("k", state.keys().width());
        }
        return lab.valueNames().isEmpty()
                ? TracePicture.componentNames(state.values().width())
                : lab.valueNames();
    }

    private static List<String> words(List<WordVector> words) {
        return words.stream().map(WordVector::word).toList();
    }
}
