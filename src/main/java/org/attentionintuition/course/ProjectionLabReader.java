package org.attentionintuition.course;

import java.util.List;
import java.util.function.Supplier;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;

/** Reads the labs with projection matrices: {@link ProjectionsLab} and {@link HeadsLab}. */
final class ProjectionLabReader {

    private static final List<List<Double>> UNIT = List.of(List.of(1.0, 0.0), List.of(0.0, 1.0));
    private static final int MOST_HEADS = 8;

    private final Faults faults;
    private final Scalars scalars;
    private final VectorReader vectors;

    ProjectionLabReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.vectors = new VectorReader(faults);
    }

    Supplier<Lab> projections(Label label, Fields fields) {
        var tokens = tokens(fields, new Width(2, "the numbers of a point in the plane"));
        var queryWeights = square(fields, "query-weights");
        var keyWeights = square(fields, "key-weights");
        var valueWeights = square(fields, "value-weights");
        var chosen = chosen(fields, tokens);
        var similarity = fields.optional(
                "similarity", Similarity.DOT, node -> scalars.choice(node, AttentionLabReader.SIMILARITIES));
        var temperature = fields.optional(
                "temperature",
                1.0,
                node -> scalars.number(node, AttentionLabReader.COLDEST, AttentionLabReader.HOTTEST));
        var partners = partners(fields, tokens);
        if (!partners.isEmpty() && !ProjectionsLab.TRAINABLE.contains(similarity)) {
            fields.optional(
                    "similarity",
                    similarity,
                    node -> scalars.fault(
                            node, node.describe(), "dot or scaledDot, as there are partners", similarity));
        }
        var language = WordLanguages.read(fields, faults);
        var seed = ExperimentLabReader.seed(fields, scalars);
        return () -> new ProjectionsLab(
                label.id(),
                label.title(),
                label.provenance(),
                label.caption(),
                language,
                tokens,
                Vectors.of(queryWeights),
                Vectors.of(keyWeights),
                Vectors.of(valueWeights),
                chosen,
                similarity,
                temperature,
                partners,
                seed);
    }

    Supplier<Lab> heads(Label label, Fields fields) {
        var width = new Width("the width of the first token");
        var tokens = tokens(fields, width);
        var heads = fields.required(
                "heads",
                "a list of heads",
                List.<Supplier<HeadsLab.Head>>of(),
                node -> scalars.list(node, 1, MOST_HEADS, item -> head(item, width.numbers())));
        var chosen = chosen(fields, tokens);
        var causal = fields.optional("causal", false, scalars::flag);
        var language = WordLanguages.read(fields, faults);
        return () -> new HeadsLab(
                label.id(),
                label.title(),
                label.provenance(),
                label.caption(),
                language,
                tokens,
                heads.stream().map(Supplier::get).toList(),
                chosen,
                causal);
    }

    private Supplier<HeadsLab.Head> head(Yaml node, int tokenWidth) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            faults.add(node, node.describe(), "a head: {name: …, query-weights: …}");
            return () -> new HeadsLab.Head("?", Vectors.of(UNIT), Vectors.of(UNIT), Vectors.of(UNIT));
        }
        var fields = new Fields(mapping, faults);
        var name = fields.required("name", "text", "?", each -> scalars.text(each, Scalars.WORD));
        var width = new Width("the width of query-weights");
        var queryWeights = weights(fields, "query-weights", width, tokenWidth);
        var keyWeights = weights(fields, "key-weights", width, tokenWidth);
        var valueWeights = weights(fields, "value-weights", new Width("the width of the first row"), tokenWidth);
        fields.refuseOthers();
        return () ->
                new HeadsLab.Head(name, Vectors.of(queryWeights), Vectors.of(keyWeights), Vectors.of(valueWeights));
    }

    private List<WordVector> tokens(Fields fields, Width width) {
        return fields.required("tokens", "a list of words with vectors", List.of(), node -> vectors.words(node, width));
    }

    private int chosen(Fields fields, List<WordVector> tokens) {
        return new Chosen(fields.node("chosen")).among(tokens, fields.mapping(), faults);
    }

    /** Tokens with faults of their own are not looked up: that would only repeat them. */
    private List<Integer> partners(Fields fields, List<WordVector> tokens) {
        if (tokens.isEmpty() || tokens.contains(VectorReader.STAND_IN)) {
            return fields.optional("partners", List.of(), node -> List.of());
        }
        return fields.optional(
                "partners",
                List.of(),
                node -> scalars.list(node, tokens.size(), tokens.size(), item -> partner(item, tokens)));
    }

    private int partner(Yaml node, List<WordVector> tokens) {
        var index = node instanceof Yaml.Scalar scalar ? Chosen.index(scalar, tokens) : -1;
        return index >= 0 ? index : scalars.fault(node, node.describe(), Chosen.expected(tokens), 0);
    }

    private List<List<Double>> square(Fields fields, String key) {
        var width = new Width(2, "the numbers of a point in the plane");
        return fields.optional(key, UNIT, node -> rows(node, width, 2));
    }

    private List<List<Double>> weights(Fields fields, String key, Width width, int tokenWidth) {
        return fields.required(key, "a list of rows", UNIT, node -> rows(node, width, tokenWidth));
    }

    /** @param expected e, the width of a token, or 0 if it is not known */
    private List<List<Double>> rows(Yaml node, Width width, int expected) {
        var rows = vectors.rows(node, width);
        if (!rows.isEmpty() && expected > 0 && rows.size() != expected) {
            faults.add(
                    node,
                    Quotation.count(rows.size(), "row"),
                    "%d, one for each number of a token".formatted(expected));
        }
        return rows;
    }
}
