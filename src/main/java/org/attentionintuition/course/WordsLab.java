package org.attentionintuition.course;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attentionintuition.attention.Vectors;

/**
 * Words by themselves in a trained model's table of embeddings: what lies near a word, and near {@code word + plus − minus}.
 *
 * @param word what it begins with; empty where that is the first sum
 * @param words with vectors that were set by hand, of one width: how near they are to the word in both tables; may be empty
 * @param sums what can be added up, and what one hopes to find there; without any there is only one word
 * @param folded whether nothing is asked of the model before the learner opens the table
 */
public record WordsLab(
        String id,
        String title,
        Provenance provenance,
        String caption,
        String word,
        List<WordVector> words,
        List<Sum> sums,
        boolean folded)
        implements Lab {

    /** Characters of a word, as the learner may type it. */
    public static final int LONGEST = 40;

    public static final int MOST_WORDS = 12;
    public static final int MOST_SUMS = 12;

    /**
     * One sum.
     *
     * @param word the first
     * @param plus what is added
     * @param minus what is taken away
     * @param hoped what one hopes to find, none of these
     * @param note what they mean and how they belong together, empty if nothing is to be said
     */
    public record Sum(String word, String plus, String minus, String hoped, String note) {

        public Sum {
            for (var each : List.of(word, plus, minus, hoped)) {
                Require.that(!each.isBlank(), "sum", "nothing", "a word");
            }
            Require.that(!List.of(word, plus, minus).contains(hoped), "hoped", hoped, "none of the sum");
        }
    }

    public WordsLab {
        words = List.copyOf(words);
        sums = List.copyOf(sums);
        Slug.require(id);
        Require.that(!word.isBlank() || !sums.isEmpty(), "word", "nothing", "a word, as there are no sums");
        Require.that(word.length() <= LONGEST, "word", word, "at most 40 characters");
        Require.that(words.size() <= MOST_WORDS, "words", words.size(), "at most 12");
        Require.that(sums.size() <= MOST_SUMS, "sums", sums.size(), "at most 12");
        Require.that(
                new HashSet<>(words.stream().map(WordVector::word).toList()).size() == words.size(),
                "words",
                "a word twice",
                "each once");
        if (!words.isEmpty()) {
            Scene.requireWidth("words", words, words.getFirst().vector().size());
        }
    }

    /** The words as a list of vectors; only where there are any. */
    public Vectors vectors() {
        return Scene.vectors(words);
    }

    @Override
    public WordLanguages language() {
        return WordLanguages.ENGLISH;
    }

    @Override
    public String typed() {
        return WordLanguages.ENGLISH.keys();
    }

    @Override
    public Map<String, String> foreignWords() {
        var summands = sums.stream().flatMap(it -> Stream.of(it.word(), it.plus(), it.minus(), it.hoped()));
        return WordLanguages.ENGLISH.of(
                Stream.concat(Stream.concat(Stream.of(word), words.stream().map(WordVector::word)), summands));
    }
}
