package org.attentionintuition.course;

import java.util.List;
import java.util.Optional;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;

/** Reads the {@link Example} of a term. */
final class ExampleReader {

    private static final String GAPS =
            "{query}, {keys}, {values}, {temperature}, {scores}, {weights} or {output}, such as {weights 2} for the second query";

    private final Faults faults;
    private final Scalars scalars;
    private final VectorReader vectors;

    ExampleReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.vectors = new VectorReader(faults);
    }

    /** None if the term has none, or after a fault. */
    Optional<Example> read(Fields fields) {
        var before = faults.count();
        var text = fields.optional("example", "", node -> scalars.text(node, Scalars.SENTENCE));
        var width = new Width("the width of the first query");
        var queries = rows(fields, "queries", width);
        var keys = rows(fields, "keys", width);
        var values = fields.has("values") ? rows(fields, "values", new Width("the width of the first value")) : keys;
        var settings = settings(fields);
        check(fields, text, queries, keys, values);
        if (text.isEmpty() || faults.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Example(
                text,
                Optional.of(text)
                        .filter(it -> Example.GAP.matcher(it).find())
                        .map(it -> new Example.Input(
                                Vectors.of(queries), Vectors.of(keys), Vectors.of(values), settings))));
    }

    private AttentionSettings settings(Fields fields) {
        return new AttentionSettings(
                fields.optional(
                        "similarity", Similarity.DOT, node -> scalars.choice(node, AttentionLabReader.SIMILARITIES)),
                fields.optional(
                        "temperature",
                        1.0,
                        node -> scalars.number(node, AttentionLabReader.COLDEST, AttentionLabReader.HOTTEST)),
                fields.optional("causal", false, scalars::flag));
    }

    private List<List<Double>> rows(Fields fields, String key, Width width) {
        return fields.optional(key, List.of(), node -> vectors.rows(node, width));
    }

    private void check(
            Fields fields,
            String text,
            List<List<Double>> queries,
            List<List<Double>> keys,
            List<List<Double>> values) {
        var node = fields.node("example");
        var gaps = Example.GAP.matcher(text).find();
        if (node == null) {
            refuseInput(fields, "an example with gaps such as {weights}");
        } else if (!gaps) {
            refuseInput(fields, "a gap such as {weights} in the example");
            refuseLooseBraces(node, text);
        } else if (!fields.has("queries") || !fields.has("keys")) {
            faults.add(node, "gaps and nothing to fill them from", "queries and keys");
        } else {
            refuseLooseBraces(node, text);
            refuseMissingRows(node, text, queries.size());
            if (values.size() != keys.size()) {
                var found = Quotation.count(values.size(), "value");
                faults.add(node, found, "%d, one for each key".formatted(keys.size()));
            }
        }
    }

    private void refuseInput(Fields fields, String expected) {
        for (var key : List.of("queries", "keys", "values", "similarity", "temperature", "causal")) {
            var node = fields.node(key);
            if (node != null) {
                faults.add(node, "numbers that nobody sees", expected);
            }
        }
    }

    private void refuseLooseBraces(Yaml node, String text) {
        var rest = Example.GAP.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            faults.add(node, Quotation.of(rest.substring(Math.max(0, rest.indexOf('{')))), GAPS);
        }
    }

    private void refuseMissingRows(Yaml node, String text, int queries) {
        Example.GAP
                .matcher(text)
                .results()
                .filter(gap -> gap.group(2) != null && !queries(gap.group(1)))
                .forEach(gap -> faults.add(node, gap.group(), "{%s}: no query has its own".formatted(gap.group(1))));
        Example.GAP
                .matcher(text)
                .results()
                .filter(gap -> gap.group(2) != null && queries(gap.group(1)))
                .filter(gap -> Integer.parseInt(gap.group(2)) > queries)
                .forEach(gap -> faults.add(node, gap.group(), "a query from 1 to %d".formatted(queries)));
    }

    /** Whether there is one of them for each query. */
    private static boolean queries(String gap) {
        return !List.of("keys", "values", "temperature").contains(gap);
    }
}
