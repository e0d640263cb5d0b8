package org.attentionintuition.course;

import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/** Reads a {@link WordsLab}. */
final class WordsLabReader {

    /** Takes the place of a sum with a fault. */
    private static final WordsLab.Sum STAND_IN = new WordsLab.Sum("a", "b", "c", "d", "");

    private final Faults faults;
    private final Scalars scalars;
    private final VectorReader vectors;

    WordsLabReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.vectors = new VectorReader(faults);
    }

    Supplier<Lab> read(Label label, Fields fields) {
        var word = fields.has("sums")
                ? fields.optional("word", "", this::word)
                : fields.required("word", "a word, or sums", "?", this::word);
        var words = fields.optional("words", List.<WordVector>of(), this::words);
        var sums = fields.optional(
                "sums", List.<WordsLab.Sum>of(), node -> scalars.list(node, 1, WordsLab.MOST_SUMS, this::sum));
        var folded = fields.optional("folded", false, scalars::flag);
        return () ->
                new WordsLab(label.id(), label.title(), label.provenance(), label.caption(), word, words, sums, folded);
    }

    private String word(Yaml node) {
        return scalars.text(node, WordsLab.LONGEST);
    }

    private List<WordVector> words(Yaml node) {
        var words = vectors.words(node, new Width("the width of the first word"));
        var names = new HashSet<String>();
        for (var each : words) {
            if (!each.equals(VectorReader.STAND_IN) && !names.add(each.word())) {
                faults.add(node, Quotation.of(each.word()) + " again", "each word once");
            }
        }
        return words.size() <= WordsLab.MOST_WORDS
                ? words
                : scalars.fault(node, "a list of " + words.size(), "1 to 12 items", List.of());
    }

    private WordsLab.Sum sum(Yaml node) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            return scalars.fault(node, node.describe(), "{word: …, plus: …, minus: …, hoped: …}", STAND_IN);
        }
        var before = faults.count();
        var fields = new Fields(mapping, faults);
        var word = fields.required("word", "a word", "?", this::word);
        var plus = fields.required("plus", "a word", "?", this::word);
        var minus = fields.required("minus", "a word", "?", this::word);
        var hoped = fields.required("hoped", "a word", "?", this::word);
        var note = fields.optional("note", "", each -> scalars.text(each, Scalars.TITLE));
        fields.refuseOthers();
        if (faults.count() == before && List.of(word, plus, minus).contains(hoped)) {
            faults.add(node, "hoped: " + Quotation.of(hoped), "a word that is none of the sum");
        }
        return faults.count() > before ? STAND_IN : new WordsLab.Sum(word, plus, minus, hoped, note);
    }
}
