package org.attentionintuition.course;

import java.util.List;

/** Reads a {@link PronounPair}, written {@code {first: …, second: …, pronoun: it, means: [animal, street]}}. */
final class PronounPairReader {

    private static final PronounPair STAND_IN = new PronounPair("?", "?", "?", "?", "?");

    private final Faults faults;
    private final Scalars scalars;

    PronounPairReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    PronounPair read(Yaml node) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            return scalars.fault(node, node.describe(), "{first: …, second: …, pronoun: …, means: […, …]}", STAND_IN);
        }
        var fields = new Fields(mapping, faults);
        var first = fields.required("first", "a sentence", "?", this::sentence);
        var second = fields.required("second", "a sentence", "?", this::sentence);
        var pronoun = fields.required("pronoun", "a word", "?", this::word);
        var before = faults.count();
        var means =
                fields.required("means", "two words", List.of("?", "?"), list -> scalars.list(list, 2, 2, this::word));
        fields.refuseOthers();
        return faults.count() > before
                ? STAND_IN
                : new PronounPair(first, second, pronoun, means.getFirst(), means.getLast());
    }

    private String sentence(Yaml node) {
        return scalars.text(node, ModelLab.LONGEST);
    }

    private String word(Yaml node) {
        return scalars.text(node, Scalars.WORD);
    }
}
