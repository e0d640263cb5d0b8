package org.attentionintuition.lab;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Heads;
import org.attentionintuition.attention.HeadsTrace;
import org.attentionintuition.attention.Projections;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.HeadsLab.Head;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.language.Words;
import org.attentionintuition.takeaway.TakenFigure;
import org.attentionintuition.takeaway.TakenFigure.Source;
import org.attentionintuition.takeaway.TakenFigure.TakenHead;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.attentionintuition.widget.AttentionHeatmap.Heatmap;
import org.attentionintuition.widget.SoftmaxBars.Bars;

/** A state with the traces of all heads, and every picture of a {@code heads} lab drawn from them. */
record HeadsFigure(HeadsLab lab, HeadsState state, HeadsTrace trace) {

    static HeadsFigure of(HeadsLab lab, HeadsState state) {
        var heads = new Heads(lab.heads().stream().map(HeadsFigure::projections).toList());
        return new HeadsFigure(
                lab, state, heads.attend(state.tokens(), AttentionSettings.dot().withCausal(state.causal())));
    }

    Bars bars(int head) {
        return picture(head).bars(Words.say("lab.figure.weights", picture(head).asking()));
    }

    Heatmap heatmap(int head) {
        return picture(head)
                .heatmap(Words.say(
                        "lab.figure.matrix-of-head", lab.heads().get(head).name()));
    }

    /** The arithmetic of one head and one key. */
    Ledger ledger(int head, int key) {
        var words = words();
        var trace = this.trace.heads().get(head);
        var components = TracePicture.componentNames(trace.values().numCols);
        return new LedgerPicture(trace, words, words, state.query(), key, components).ledger();
    }

    /** What ears get of it: every head's row. */
    Heard heard() {
        var rows = IntStream.range(0, lab.heads().size())
                .mapToObj(head -> picture(head)
                        .spoken(Words.say("lab.said.head", lab.heads().get(head).name())))
                .toList();
        return new Heard(rows, List.of());
    }

    /** The heads' outputs side by side, as the next layer gets them. */
    String output() {
        var numbers = IntStream.range(0, trace.output().numCols)
                .mapToObj(i -> Numbers.fixed(trace.output().get(state.query(), i), 2));
        return Words.say("lab.figure.outputs", picture(0).asking(), Numbers.bracketed(numbers));
    }

    /** The figure with its words and every head's projections, to be taken along. */
    TakenFigure taken(String address) {
        var heads = IntStream.range(0, lab.heads().size()).mapToObj(this::taken).toList();
        return new TakenFigure(lab.title(), address, words(), words(), heads);
    }

    private TakenHead taken(int head) {
        var it = lab.heads().get(head);
        return new TakenHead(
                it.name(), trace.heads().get(head), new Source(state.tokens().matrix(), projections(it)));
    }

    private static Projections projections(Head head) {
        return new Projections(
                head.queryWeights().matrix(),
                head.keyWeights().matrix(),
                head.valueWeights().matrix());
    }

    private List<String> words() {
        return lab.tokens().stream().map(WordVector::word).toList();
    }

    private TracePicture picture(int head) {
        return new TracePicture(trace.heads().get(head), words(), words(), state.query(), -1);
    }
}
