package org.attentionintuition.course;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which word is looked at first: written as the word itself (its first occurrence) or as its place, counted from 1. */
record Chosen(@Nullable Yaml node) {

    /**
     * The index from 0.
     *
     * @param at where the words are, for the message if the choice was made elsewhere
     */
    int among(List<WordVector> words, Yaml.Mapping at, Faults faults) {
        if (node == null || words.isEmpty() || words.contains(VectorReader.STAND_IN)) {
            return 0;
        }
        var index = node instanceof Yaml.Scalar scalar ? index(scalar, words) : -1;
        if (index < 0) {
            faults.add(Math.max(at.line(), node.line()), at.pathOf("chosen"), node.describe(), expected(words));
        }
        return Math.max(index, 0);
    }

    static int index(Yaml.Scalar scalar, List<WordVector> words) {
        if (scalar.kind() == Yaml.Kind.NUMBER) {
            return scalar.text().matches("[1-9]\\d?") && Integer.parseInt(scalar.text()) <= words.size()
                    ? Integer.parseInt(scalar.text()) - 1
                    : -1;
        }
        return words.stream().map(WordVector::word).toList().indexOf(scalar.text());
    }

    static String expected(List<WordVector> words) {
        return "a place from 1 to %d, or one of %s"
                .formatted(words.size(), words.stream().map(WordVector::word).collect(Collectors.joining(", ")));
    }
}
