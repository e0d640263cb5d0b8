package org.attentionintuition.course;

import java.util.List;
import java.util.function.Supplier;

/** Reads a {@link ModelLab}; whether the model can read its sentences is not known here. */
final class ModelLabReader {

    private static final int MOST_EXAMPLES = 12;

    private static final int MOST_PAIRS = 20;

    private final Scalars scalars;
    private final PronounPairReader pairs;

    ModelLabReader(Faults faults) {
        this.pairs = new PronounPairReader(faults);
        this.scalars = new Scalars(faults);
    }

    Supplier<Lab> read(Label label, Fields fields) {
        var reads = fields.required("reads", "a sentence", Scalars.STAND_IN, this::sentence);
        var beside = fields.optional("beside", "", this::sentence);
        var examples = fields.optional(
                "examples", List.<String>of(), node -> scalars.list(node, 1, MOST_EXAMPLES, this::sentence));
        var layer = place(fields, "layer", ModelLab.LAYERS, 1);
        var head = place(fields, "head", ModelLab.HEADS, 1);
        var ask = place(fields, "ask", ModelLab.TOKENS, 2);
        var key = place(fields, "key", ModelLab.TOKENS, 1);
        var rival = place(fields, "or", ModelLab.TOKENS, 1);
        var counted = fields.optional(
                "pairs", List.<PronounPair>of(), node -> scalars.list(node, 1, MOST_PAIRS, pairs::read));
        return () -> new ModelLab(
                label.id(),
                label.title(),
                label.provenance(),
                label.caption(),
                reads,
                beside,
                examples,
                layer,
                head,
                ask,
                key,
                rival,
                counted);
    }

    /** Written from 1. */
    private int place(Fields fields, String key, int count, int otherwise) {
        return fields.optional(key, otherwise, node -> scalars.whole(node, 1, count)) - 1;
    }

    private String sentence(Yaml node) {
        return scalars.text(node, ModelLab.LONGEST);
    }
}
