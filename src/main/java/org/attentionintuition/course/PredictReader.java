package org.attentionintuition.course;

import java.util.List;
import java.util.Optional;

/** Reads a {@link Predict}. */
final class PredictReader {

    private static final Choices<Predict.Kind> KINDS = Choices.of(Predict.Kind.values(), Predict.Kind::id);
    private static final double CLOSE = 0.1;
    private static final double LEAST = 0.001;

    private final Faults faults;
    private final Ids ids;
    private final Scalars scalars;
    private final MeasureReader measures;

    PredictReader(Faults faults, Ids ids) {
        this.faults = faults;
        this.ids = ids;
        this.scalars = new Scalars(faults);
        this.measures = new MeasureReader(faults);
    }

    /** The prediction, or none after a fault in it. */
    Optional<Predict> read(Fence fence, PageLabs labs) {
        return Fence.alone(fence, faults).flatMap(mapping -> read(mapping, labs, faults.place(fence.line())));
    }

    private Optional<Predict> read(Yaml.Mapping mapping, PageLabs labs, Place place) {
        var before = faults.count();
        var fields = new Fields(mapping, faults);
        var id = fields.required("id", "an id such as my-question", Scalars.STAND_IN, scalars::slug);
        var target = Target.read(fields, labs, faults);
        var from = target.other("from", fields, faults);
        var ask = fields.required("ask", "a question", Scalars.STAND_IN, this::sentence);
        var kind = fields.required(
                "kind",
                Choices.expected("", KINDS.byName().keySet()),
                KINDS.standIn(),
                node -> scalars.choice(node, KINDS));
        var measure = fields.required(
                "measure",
                "what is asked for, such as weight cat",
                Optional.<Measure>empty(),
                node -> measures.read(node, target.names(), it -> fits(kind, it)));
        var options = kind == Predict.Kind.CHOOSE
                ? new OptionReader(faults, target.names(), measure).read(fields)
                : List.<Predict.Option>of();
        var field = kind == Predict.Kind.NUMBER ? field(fields) : Predict.Field.SHARE;
        var tolerance = tolerance(fields, kind);
        var right = kind == Predict.Kind.CHOOSE
                ? ""
                : fields.required("right", "why it is so", Scalars.STAND_IN, this::sentence);
        var mistakes = kind == Predict.Kind.CHOOSE
                ? List.<Predict.Mistake>of()
                : new MistakeReader(faults, kind, target.names(), from.names()).read(fields);
        fields.refuseOthers();
        ids.refuseSame(fields, id);
        return faults.count() > before
                ? Optional.empty()
                : measure.map(it -> new Predict(
                        id,
                        target.lab(),
                        target.state(),
                        from.state(),
                        ask,
                        kind,
                        it,
                        options,
                        field,
                        tolerance,
                        right,
                        mistakes,
                        place));
    }

    private static boolean fits(Predict.Kind kind, Measure.Kind measure) {
        return switch (kind) {
            case CHOOSE -> measure != Measure.Kind.WEIGHTS;
            case BARS -> measure == Measure.Kind.WEIGHTS;
            case NUMBER -> measure.number();
        };
    }

    private double tolerance(Fields fields, Predict.Kind kind) {
        return switch (kind) {
            case CHOOSE -> 0;
            case BARS -> fields.optional("tolerance", CLOSE, node -> scalars.number(node, LEAST, 1));
            case NUMBER ->
                fields.required(
                        "tolerance",
                        "how far off is still right",
                        CLOSE,
                        node -> scalars.number(node, LEAST, MeasureReader.LIMIT));
        };
    }

    private Predict.Field field(Fields fields) {
        return fields.required("field", "{min: …, max: …, step: …}", Predict.Field.SHARE, this::field);
    }

    private Predict.Field field(Yaml node) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            return scalars.fault(node, node.describe(), "{min: …, max: …, step: …}", Predict.Field.SHARE);
        }
        var before = faults.count();
        var fields = new Fields(mapping, faults);
        var min = end(fields, "min", -MeasureReader.LIMIT);
        var max = end(fields, "max", -MeasureReader.LIMIT);
        var step = end(fields, "step", LEAST);
        fields.refuseOthers();
        if (faults.count() > before) {
            return Predict.Field.SHARE;
        }
        if (!(min < max && step <= max - min)) {
            var found =
                    "min %s, max %s, step %s".formatted(Scalars.plain(min), Scalars.plain(max), Scalars.plain(step));
            return scalars.fault(node, found, "min < max and a step that fits", Predict.Field.SHARE);
        }
        return new Predict.Field(min, max, step);
    }

    private double end(Fields fields, String key, double least) {
        return fields.required(key, "a number", least, node -> scalars.number(node, least, MeasureReader.LIMIT));
    }

    private String sentence(Yaml node) {
        return scalars.text(node, Scalars.SENTENCE);
    }
}
