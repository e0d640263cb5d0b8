package org.attentionintuition.course;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attentionintuition.attention.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the start of an {@code attention} lab and the scenes that vary it.
 *
 * <p>The start is written at the top of the block. The first of the scenes names it, each further one replaces some of its
 * queries, keys, values and choice.
 */
final class SceneReader {

    private static final List<String> PARTS = List.of("queries", "keys", "values", "chosen");
    private static final int MOST = 8;

    /** A scene not yet checked; values null: the keys themselves. */
    private record Draft(
            List<WordVector> queries,
            List<WordVector> keys,
            @Nullable List<List<Double>> values,
            Chosen chosen) {}

    private final Faults faults;
    private final Scalars scalars;
    private final VectorReader vectors;
    private final boolean maskable;
    private final Width width = new Width("the width of the first query");
    private final Width valueWidth = new Width("the width of the first value");

    /** @param maskable whether a causal mask can be on, which needs as many queries as keys */
    SceneReader(Faults faults, boolean maskable) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.vectors = new VectorReader(faults);
        this.maskable = maskable;
    }

    /** d, or 0 if no vector could be read. */
    int width() {
        return width.numbers();
    }

    /** v, or 0 if no vector could be read. */
    int valueWidth() {
        return valueWidth.numbers() == 0 ? width.numbers() : valueWidth.numbers();
    }

    /** All scenes, the start first; only the start if there are no others. A fault leaves the list empty or incomplete. */
    List<Scene> read(Fields fields) {
        var start = new Draft(
                fields.required("queries", "a list of words with vectors", List.of(), this::words),
                fields.required("keys", "a list of words with vectors", List.of(), this::words),
                fields.<@Nullable List<List<Double>>>optional("values", null, this::rows),
                new Chosen(fields.node("chosen")));
        var node = fields.node("scenes");
        var names = new HashSet<String>();
        return node == null
                ? scene("start", "", start, fields.mapping())
                : scalars.list(node, 2, MOST, item -> scene(item, start, fields.mapping(), names)).stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private List<Scene> scene(Yaml node, Draft start, Yaml.Mapping startAt, Set<String> names) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            return scalars.fault(node, node.describe(), "a scene: {name: …, queries: …}", List.of());
        }
        var first = names.isEmpty();
        var fields = new Fields(mapping, faults);
        var name = fields.required("name", "text", "?", each -> scalars.text(each, Scalars.WORD));
        var note = fields.optional("note", "", each -> scalars.text(each, Scalars.SENTENCE));
        if (!names.add(name)) {
            faults.add(mapping.line(), mapping.pathOf("name"), Quotation.of(name) + " again", "a name of its own");
        }
        var changed = PARTS.stream().filter(fields::has).toList();
        if (first && !changed.isEmpty()) {
            faults.add(mapping, String.join(", ", changed), "only name and note: the first scene is what stands above");
        } else if (!first && changed.isEmpty()) {
            faults.add(mapping, "no change", "at least one of " + String.join(", ", PARTS));
        }
        var draft = first ? start : variant(fields, start);
        PARTS.forEach(fields::node); // known keys, even where they are not allowed
        fields.refuseOthers();
        return scene(name, note, draft, first ? startAt : mapping);
    }

    private Draft variant(Fields fields, Draft start) {
        return new Draft(
                fields.optional("queries", start.queries(), this::words),
                fields.optional("keys", start.keys(), this::words),
                fields.<@Nullable List<List<Double>>>optional("values", start.values(), this::rows),
                fields.has("chosen") ? new Chosen(fields.node("chosen")) : start.chosen());
    }

    /** One scene, or none after a fault. */
    private List<Scene> scene(String name, String note, Draft draft, Yaml.Mapping at) {
        var chosen = draft.chosen().among(draft.queries(), at, faults);
        checkCounts(draft, at);
        if (faults.count() > 0) {
            return List.of();
        }
        var values = draft.values() == null ? Scene.vectors(draft.keys()) : Vectors.of(draft.values());
        return List.of(new Scene(name, note, draft.queries(), draft.keys(), values, chosen));
    }

    private void checkCounts(Draft draft, Yaml.Mapping at) {
        var queries = draft.queries().size();
        var keys = draft.keys().size();
        if (queries == 0 || keys == 0) {
            return;
        }
        var values = draft.values();
        if (values != null && !values.isEmpty() && values.size() != keys) {
            fault(
                    at,
                    at.entries().containsKey("values") ? "values" : "keys",
                    Quotation.count(values.size(), "value"),
                    "%d, one for each key".formatted(keys));
        }
        if (maskable && queries != keys) {
            fault(
                    at,
                    "queries",
                    "%d queries and %d keys".formatted(queries, keys),
                    "as many of each, for a causal mask");
        }
    }

    private void fault(Yaml.Mapping at, String key, String found, String expected) {
        var node = at.entries().get(key);
        faults.add(node == null ? at.line() : node.line(), at.pathOf(key), found, expected);
    }

    private List<WordVector> words(Yaml node) {
        return vectors.words(node, width);
    }

    private List<List<Double>> rows(Yaml node) {
        return vectors.rows(node, valueWidth);
    }
}
