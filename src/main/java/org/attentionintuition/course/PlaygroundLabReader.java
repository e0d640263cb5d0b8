package org.attentionintuition.course;

import java.util.List;
import java.util.function.Supplier;
import org.attentionintuition.attention.Similarity;

/** Reads a {@link PlaygroundLab}. */
final class PlaygroundLabReader {

    private static final List<String> WORDS = List.of("The", "cat", "sat", "on", "the", "mat");

    private final Faults faults;
    private final Scalars scalars;

    PlaygroundLabReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    Supplier<Lab> read(Label label, Fields fields) {
        var words = fields.optional("words", WORDS, this::words);
        var width = fields.optional("width", 2, node -> scalars.whole(node, 1, WordVector.WIDEST));
        var seed = fields.optional("seed", 1, node -> scalars.whole(node, 0, PlaygroundLab.LARGEST_SEED));
        var similarity = fields.optional(
                "similarity", Similarity.SCALED_DOT, node -> scalars.choice(node, AttentionLabReader.SIMILARITIES));
        return () -> new PlaygroundLab(
                label.id(), label.title(), label.provenance(), label.caption(), words, width, seed, similarity);
    }

    private List<String> words(Yaml node) {
        var words = scalars.list(
                node, PlaygroundLab.FEWEST, PlaygroundLab.MOST, item -> scalars.text(item, PlaygroundLab.LONGEST));
        for (var word : words) {
            if (word.contains(" ")) {
                faults.add(node, Quotation.of(word), "words without spaces");
            }
        }
        return words;
    }
}
