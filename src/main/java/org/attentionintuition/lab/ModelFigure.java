package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.language.Words;
import org.attentionintuition.takeaway.TakenFigure;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.HeadPlace;
import org.attentionintuition.transformer.Token;
import org.attentionintuition.widget.AlignmentArcs.Arcs;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.attentionintuition.widget.AttentionHeatmap.Heatmap;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.attentionintuition.widget.SoftmaxBars.Beside;
import org.jspecify.annotations.Nullable;

/**
 * A state with what the model read, and every picture of a {@code model} lab drawn from it, but those of all heads
 * ({@link ModelHeads}).
 *
 * @param first the trace of the sentence
 * @param second that of the second one, if there is one
 */
record ModelFigure(ModelLab lab, ModelState state, EncoderTrace first, Optional<EncoderTrace> second) {

    /** The same with another state of the same sentences. */
    ModelFigure with(ModelState other) {
        return new ModelFigure(lab, other, first, second);
    }

    /** The tokens of the sentence. */
    List<String> words() {
        return words(first);
    }

    static List<String> words(EncoderTrace trace) {
        return trace.tokens().stream().map(Token::text).toList();
    }

    /** The place of the asking token, from 0. */
    int ask() {
        return within(state.ask());
    }

    /** The place of the token that it is asked about. */
    int key() {
        return within(state.key());
    }

    /** The place of the token held against that one. */
    int rival() {
        return within(state.rival());
    }

    private int within(int place) {
        return within(place, first);
    }

    private static int within(int place, EncoderTrace trace) {
        return Math.min(place, trace.tokens().size() - 1);
    }

    HeadPlace place() {
        return new HeadPlace(state.layer(), state.head());
    }

    /** The second trace, if each of its tokens has its counterpart in the first. */
    Optional<EncoderTrace> counterpart() {
        return second.filter(it -> it.tokens().size() == first.tokens().size());
    }

    /** The head that is shown. */
    AttentionTrace trace() {
        return trace(first);
    }

    private AttentionTrace trace(EncoderTrace of) {
        return of.head(state.layer(), state.head());
    }

    /** The row of the asking token; beside it that of the second sentence, if it has as many tokens. */
    Bars bars() {
        var bars = picture().bars(inHead(Words.say("lab.figure.weights", asking())));
        return counterpart()
                .map(other -> bars.beside(new Beside(
                        Words.say("lab.model.second"),
                        IntStream.range(0, words().size())
                                .mapToObj(key -> other.weights(place()).get(ask(), key))
                                .toList())))
                .orElse(bars);
    }

    /** All rows of the head. */
    Heatmap heatmap() {
        return picture().heatmap(inHead(Words.say("lab.figure.matrix")));
    }

    /** All rows of the same head in the second sentence. */
    Optional<Heatmap> secondHeatmap() {
        return second.map(other -> new TracePicture(
                        trace(other), words(other), words(other), within(ask(), other), within(key(), other))
                .heatmap(inHead(Words.say("lab.model.second-matrix"))));
    }

    /** What the second sentence has more than the first, weight for weight. */
    Optional<Heatmap> difference() {
        return counterpart().map(other -> {
            var words = pairs(other);
            return new Heatmap(
                    inHead(Words.say("lab.model.difference")),
                    Words.say("lab.figure.rows"),
                    Words.say("lab.figure.columns"),
                    words,
                    words,
                    differences(other),
                    List.of(),
                    true,
                    2,
                    ask(),
                    key());
        });
    }

    private List<List<@Nullable Double>> differences(EncoderTrace other) {
        var n = words().size();
        var before = first.weights(place());
        var after = other.weights(place());
        var rows = new ArrayList<List<@Nullable Double>>();
        for (int row = 0; row < n; row++) {
            var cells = new ArrayList<@Nullable Double>();
            for (int column = 0; column < n; column++) {
                cells.add(after.get(row, column) - before.get(row, column));
            }
            rows.add(Collections.unmodifiableList(cells));
        }
        return List.copyOf(rows);
    }

    /** The tokens, and both where they differ. */
    private List<String> pairs(EncoderTrace other) {
        var others = words(other);
        return IntStream.range(0, others.size())
                .mapToObj(i ->
                        words().get(i).equals(others.get(i)) ? others.get(i) : words().get(i) + " / " + others.get(i))
                .toList();
    }

    /** Where the asking token looks. */
    Arcs arcs() {
        var ask = ask();
        return new Arcs(
                inHead(Words.say("lab.figure.arcs", asking())),
                words(),
                words(),
                picture().weights(row -> row == ask),
                ask);
    }

    /**
     * The arithmetic of the asking token and a key.
     *
     * @param most components that are shown one by one
     */
    Ledger ledger(int most) {
        var components = TracePicture.componentNames(trace().values().numCols);
        return new LedgerPicture(trace(), words(), words(), ask(), key(), components, most).ledger();
    }

    /** What ears get of it. */
    Heard heard() {
        return new Heard(List.of(picture().spoken(place().toString())), List.of());
    }

    /** The same in sentences: the row, and which heads do most what is looked for. */
    String said() {
        var best = new ModelHeads(this).best();
        var row = SpokenChange.said(null, heard());
        return best.isEmpty()
                ? row
                : row + " "
                        + Words.say(
                                "lab.model.said-best",
                                Numbers.list(best.stream().map(it -> it.place() + " " + Numbers.fixed(it.score(), 2))));
    }

    /** The head that is shown, to be taken along. */
    TakenFigure taken(String address) {
        return TakenFigure.of(
                "%s (%s: %s)".formatted(lab.title(), place(), state.reads()), address, words(), words(), trace());
    }

    String asking() {
        return words().get(ask());
    }

    private TracePicture picture() {
        return new TracePicture(trace(), words(), words(), ask(), key());
    }

    private String inHead(String caption) {
        return Words.say("lab.model.in-head", caption, place().toString());
    }
}
