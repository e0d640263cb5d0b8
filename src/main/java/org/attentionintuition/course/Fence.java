package org.attentionintuition.course;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/**
 * A fenced block that is more than text.
 *
 * @param rest what stands behind the first word of the info string, such as the kind of a lab
 * @param yaml its body
 * @param line where it begins
 */
record Fence(Word word, String rest, String yaml, int line) {

    /** The first word of the info string. */
    enum Word {
        LAB("a lab"),
        PREDICT("a prediction"),
        CHALLENGE("a challenge");

        private final String noun;

        Word(String noun) {
            this.noun = noun;
        }

        /** For messages. */
        String noun() {
            return noun;
        }
    }

    /** Empty for prose and for code that is only shown. */
    static Optional<Fence> of(Node node) {
        return node instanceof FencedCodeBlock fence ? of(fence) : Optional.empty();
    }

    private static Optional<Fence> of(FencedCodeBlock fence) {
        var words = (fence.getInfo() == null ? "" : fence.getInfo()).strip().split("\\s+", 2);
        for (var word : Word.values()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(words[0].toLowerCase(Locale.ROOT))) {
                var rest = words.length > 1 ? words[1] : "";
                return Optional.of(new Fence(word, rest, fence.getLiteral(), ProseInspection.line(fence)));
            }
        }
        return Optional.empty();
    }

    /** The body of a fence with nothing behind its first word; empty if there is nothing to read in it. */
    static Optional<Yaml.Mapping> alone(Fence fence, Faults faults) {
        if (!fence.rest().isEmpty()) {
            var name = fence.word().name().toLowerCase(Locale.ROOT);
            faults.add(fence.line(), "", "%s %s".formatted(name, Quotation.of(fence.rest())), name + " alone");
        }
        return new YamlReader(faults, fence.line()).read(fence.yaml());
    }
}
