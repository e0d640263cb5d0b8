package org.attentionintuition.transformer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The table of embeddings as a space of words: what the model knows of a word before it has read a sentence. Vectors have length 1 here,
 * so that a product is a cosine.
 */
public final class WordSpace {

    private final Vocabulary vocabulary;
    private final EmbeddingTable table;

    WordSpace(Vocabulary vocabulary, EmbeddingTable table) {
        this.vocabulary = vocabulary;
        this.table = table;
    }

    /**
     * A word and how near it is.
     *
     * @param word of the vocabulary
     * @param cosine −1…1
     */
    public record Neighbour(String word, double cosine) {}

    /** The direction of a word, length e; empty for a word that the vocabulary has not as one piece. */
    public Optional<double[]> direction(String word) {
        return vocabulary
                .token(word.strip().toLowerCase(Locale.ROOT))
                .filter(WordSpace::isWord)
                .map(this::direction);
    }

    /** The direction of a + b − c, as in king − man + woman (Mikolov et al. 2013); no argument is modified. */
    public static double[] sum(double[] a, double[] b, double[] minus) {
        var sum = new double[a.length];
        for (var i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i] - minus[i];
        }
        return Directions.unit(sum);
    }

    /** The cosine of the angle between two directions of whatever length, neither of them modified. */
    public static double cosine(double[] a, double[] b) {
        return Directions.dot(Directions.unit(a), Directions.unit(b));
    }

    /**
     * The whole words that lie nearest, the nearest first.
     *
     * @param direction length e, not modified
     * @param count how many at most
     * @param without words not to be named, in small letters: those that were asked with
     */
    public List<Neighbour> nearest(double[] direction, int count, Set<String> without) {
        var unit = Directions.unit(direction);
        var farthestFirst = new PriorityQueue<>(Comparator.comparingDouble(Neighbour::cosine));
        words().forEach(id -> {
            var token = vocabulary.token(id);
            if (!without.contains(token.text())) {
                farthestFirst.add(new Neighbour(token.text(), table.cosine(id, unit)));
                if (farthestFirst.size() > count) {
                    farthestFirst.remove();
                }
            }
        });
        return farthestFirst.stream()
                .sorted(Comparator.comparingDouble(Neighbour::cosine).reversed())
                .toList();
    }

    /** The ids of the whole words, in their order. */
    private IntStream words() {
        return IntStream.range(0, vocabulary.size()).filter(id -> isWord(vocabulary.token(id)));
    }

    private double[] direction(Token token) {
        var row = table.row(token.id());
        var vector = new double[row.length];
        for (var c = 0; c < vector.length; c++) {
            vector[c] = row[c];
        }
        return Directions.unit(vector);
    }

    /** Not a continuation, not a mark, not one of the vocabulary's unused places. */
    private static boolean isWord(Token token) {
        return !token.text().isEmpty() && Character.isLetter(token.text().codePointAt(0));
    }
}
