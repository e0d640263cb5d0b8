package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.inside.Neighbours;
import org.attentionintuition.language.Words;
import org.attentionintuition.takeaway.TakenTable;
import org.attentionintuition.transformer.WordSpace.Neighbour;
import org.attentionintuition.widget.SoftmaxBars.Bar;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.attentionintuition.widget.SoftmaxBars.Beside;

/**
 * What the model's table says of a sum of words, and every picture of a {@code words} lab drawn from it.
 *
 * @param counted whether the words of the sum may be among its neighbours
 */
record WordsFigure(WordsLab lab, Neighbours found, boolean counted) {

    /** As many neighbours as are named to ears. */
    private static final int SPOKEN = 3;

    static final Bars NOTHING = Bars.of("", "", List.of(), -1);

    /** The words that lie nearest. */
    Bars nearest() {
        return bars(
                counted ? Words.say("lab.words.nearest-counted", asked()) : Words.say("lab.words.nearest", asked()),
                neighbours());
    }

    /** The words of the lab, with a mark where the vectors that were set by hand put them. */
    Bars others() {
        var bars = bars(Words.say("lab.words.others", asked()), found.others());
        var byHand = byHand();
        return byHand.isEmpty() ? bars : bars.beside(new Beside(Words.say("lab.words.by-hand"), byHand));
    }

    /** For ears. */
    String said() {
        return Words.say(
                "lab.words.said",
                asked(),
                Numbers.list(neighbours().stream()
                        .limit(SPOKEN)
                        .map(it -> Words.say("lab.words.near", it.word(), Numbers.fixed(it.cosine(), 2)))));
    }

    TakenTable taken() {
        var rows = new ArrayList<List<String>>();
        IntStream.range(0, found.words().size())
                .forEach(i -> rows.add(row("without", i, found.words().get(i), "")));
        IntStream.range(0, found.counted().size())
                .forEach(i -> rows.add(row("with", i, found.counted().get(i), "")));
        var byHand = byHand();
        IntStream.range(0, found.others().size())
                .forEach(i -> rows.add(row(
                        "asked",
                        i,
                        found.others().get(i),
                        byHand.isEmpty() ? "" : byHand.get(i).toString())));
        return new TakenTable(List.of("sum", "list", "place", "word", "cosine", "cosine_by_hand"), List.copyOf(rows));
    }

    private List<String> row(String list, int index, Neighbour neighbour, String byHand) {
        return TakenTable.row(found.sum(), list, index + 1, neighbour.word(), neighbour.cosine(), byHand);
    }

    private String asked() {
        return found.sum().toString();
    }

    private List<Neighbour> neighbours() {
        return counted ? found.counted() : found.words();
    }

    private Bars bars(String caption, List<Neighbour> words) {
        var names = words.stream().map(Neighbour::word).toList();
        var asked = found.sum().words();
        var own = asked.size() == 1 ? names.indexOf(asked.getFirst().toLowerCase(Locale.ROOT)) : -1;
        return Bars.of(
                Words.say("lab.words.cosine"),
                caption,
                words.stream().map(it -> Bar.of(it.word(), it.cosine())).toList(),
                own < 0 ? names.size() : own);
    }

    /** The cosines of the vectors set by hand, by the engine of every other lab; none where the word has no such vector. */
    private List<Double> byHand() {
        var asked = found.sum().words();
        var place = lab.words().stream().map(WordVector::word).toList().indexOf(asked.getFirst());
        if (asked.size() > 1 || place < 0) {
            return List.of();
        }
        var words = lab.vectors();
        var scores = Attention.attend(
                        Vectors.of(words.row(place)), words, words, new AttentionSettings(Similarity.COSINE, 1, false))
                .scores();
        return IntStream.range(0, words.rows()).mapToObj(i -> scores.get(0, i)).toList();
    }
}
