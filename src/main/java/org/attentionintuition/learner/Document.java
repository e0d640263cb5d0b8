package org.attentionintuition.learner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record as a JSON document, in the browser and in a file alike:
 *
 * <pre>{@code
 * {"version": 1, "last": "course/section", "visited": {"course/section": "2026-01-31T10:15:30Z"},
 *  "predictions": {"course/section/block": {"right": true, "when": "…"}},
 *  "challenges": {"course/section/block": "…"}, "levels": {"course/section/block": {"level": 1, "reached": false}},
 *  "labs": {"course/section/lab": "state"}}
 * }</pre>
 */
final class Document {

    /** The element that keeps the document knows this number too (frontend/shell/browser-store.ts). */
    static final int VERSION = 1;

    static final String LAST = "last";
    static final String VISITED = "visited";
    static final String PREDICTIONS = "predictions";
    static final String CHALLENGES = "challenges";
    static final String LEVELS = "levels";
    static final String LABS = "labs";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Document() {}

    static String write(LearnerRecord record) {
        return MAPPER.writeValueAsString(tree(record));
    }

    /** The parts that have entries, each value as it stands in the document. */
    static Map<String, Map<String, Object>> parts(LearnerRecord record) {
        var parts = new LinkedHashMap<String, Map<String, Object>>();
        parts.put(VISITED, texts(record.visited()));
        var outcomes = new LinkedHashMap<String, Object>();
        record.predictions()
                .forEach((id, it) -> outcomes.put(
                        id, Map.of("right", it.right(), "when", it.when().toString())));
        parts.put(PREDICTIONS, outcomes);
        parts.put(CHALLENGES, texts(record.challenges()));
        var levels = new LinkedHashMap<String, Object>();
        record.levels().forEach((id, it) -> levels.put(id, Map.of("level", it.level(), "reached", it.reached())));
        parts.put(LEVELS, levels);
        parts.put(LABS, texts(record.labStates()));
        return parts;
    }

    /** The document of a record with these changes made to it. */
    static String changed(LearnerRecord record, List<Change> changes) {
        var parts = parts(record);
        var last = record.lastAddress();
        for (var change : changes) {
            var entries = parts.get(change.part());
            if (entries == null) {
                last = String.valueOf(change.value());
                continue;
            }
            entries.remove(change.name());
            if (change.value() != null) {
                entries.put(change.name(), change.value());
            }
        }
        return MAPPER.writeValueAsString(tree(last, parts));
    }

    private static Map<String, Object> tree(LearnerRecord record) {
        return tree(record.lastAddress(), parts(record));
    }

    private static Map<String, Object> tree(String last, Map<String, Map<String, Object>> parts) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("version", VERSION);
        tree.put(LAST, last);
        tree.putAll(parts);
        return tree;
    }

    private static Map<String, Object> texts(Map<String, ?> entries) {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue().toString(), (a, b) -> b, LinkedHashMap::new));
    }
}
