package org.attentionintuition.course;

import java.util.function.Supplier;

/**
 * Reads the labs that run an experiment. The limits keep a course from asking the server for minutes of work.
 */
final class ExperimentLabReader {

    private static final Choices<EncoderKind> ENCODERS = Choices.of(EncoderKind.values(), EncoderKind::id);

    private final Faults faults;
    private final Scalars scalars;

    ExperimentLabReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    Supplier<Lab> recall(Label label, Fields fields) {
        var encoder = fields.optional("encoder", EncoderKind.TANH, node -> scalars.choice(node, ENCODERS));
        var length = range(fields, "length", new Range(20, 2, 50), 2, 100, true);
        var width = range(fields, "width", new Range(32, 4, 128), 1, 256, true);
        var radius = range(fields, "radius", new Range(0.95, 0.5, 1.2), 0.1, 2, false);
        var symbols = whole(fields, "symbols", 8, 2, 32);
        var training = whole(fields, "training", 600, 50, 2000);
        var test = whole(fields, "test", 400, 50, 2000);
        var seed = seed(fields);
        return () -> new RecallLab(
                label.id(),
                label.title(),
                label.provenance(),
                label.caption(),
                encoder,
                length,
                width,
                radius,
                symbols,
                training,
                test,
                seed);
    }

    Supplier<Lab> gradient(Label label, Fields fields) {
        var steps = whole(fields, "steps", 999, 1, 10_000);
        var width = whole(fields, "width", 32, 1, 256);
        var radius = range(fields, "radius", new Range(0.95, 0.9, 1.1), 0.1, 2, false);
        var seed = seed(fields);
        return () -> new GradientLab(
                label.id(), label.title(), label.provenance(), label.caption(), steps, width, radius, seed);
    }

    Supplier<Lab> parallel(Label label, Fields fields) {
        var length = range(fields, "length", new Range(256, 16, 1024), 1, 1024, true);
        var width = range(fields, "width", new Range(64, 8, 128), 1, 256, true);
        var seed = seed(fields);
        return () ->
                new ParallelLab(label.id(), label.title(), label.provenance(), label.caption(), length, width, seed);
    }

    Supplier<Lab> scaling(Label label, Fields fields) {
        var width = range(fields, "width", new Range(64, 1, 512), 1, 1024, true);
        var node = fields.node("width");
        if (node != null && !ScalingLab.powersOfTwo(width)) {
            faults.add(
                    node,
                    "start %s, min %s, max %s"
                            .formatted(
                                    Scalars.plain(width.start()),
                                    Scalars.plain(width.min()),
                                    Scalars.plain(width.max())),
                    "powers of two");
        }
        var keys = whole(fields, "keys", 16, 2, 256);
        var samples = whole(fields, "samples", 200, 2, 2000);
        var seed = seed(fields);
        return () -> new ScalingLab(
                label.id(), label.title(), label.provenance(), label.caption(), width, keys, samples, seed);
    }

    private Range range(Fields fields, String key, Range otherwise, double smallest, double largest, boolean whole) {
        return fields.optional(key, otherwise, node -> scalars.range(node, smallest, largest, whole));
    }

    private int whole(Fields fields, String key, int otherwise, int min, int max) {
        return fields.optional(key, otherwise, node -> scalars.whole(node, min, max));
    }

    private long seed(Fields fields) {
        return seed(fields, scalars);
    }

    static long seed(Fields fields, Scalars scalars) {
        return fields.optional("seed", 1L, node -> (long) scalars.whole(node, 0, Integer.MAX_VALUE));
    }
}
