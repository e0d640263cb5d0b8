package org.attentionintuition.learner;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.attentionintuition.language.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a document that a browser or a file claims to be a learner's record: what is valid is kept, what is not is named. */
public final class LearnerReader {

    /** The longest text that is read, in characters and, for a file, in bytes. */
    public static final int LARGEST = 256 * 1024;

    private static final int DEEPEST = 8;
    private static final Set<String> KEYS = Set.of(
            "version",
            Document.LAST,
            Document.VISITED,
            Document.PREDICTIONS,
            Document.CHALLENGES,
            Document.LEVELS,
            Document.LABS);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> remarks = new ArrayList<>();

    private LearnerReader() {}

    /**
     * What came of reading.
     *
     * @param record empty if the text is no such document at all
     * @param remarks what was dropped and why, in sentences; empty if all of it was read
     */
    public record Reading(Optional<LearnerRecord> record, List<String> remarks) {

        public Reading {
            remarks = List.copyOf(remarks);
        }

        static Reading nothing(String why) {
            return new Reading(Optional.empty(), List.of(why));
        }
    }

    /** Reads any text whatever; never throws. */
    public static Reading read(String text) {
        if (text.length() > LARGEST) {
            return Reading.nothing(Words.say("learner.too-large", LARGEST / 1024));
        }
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text);
        } catch (JacksonException e) {
            return Reading.nothing(Words.say("learner.not-json"));
        }
        if (!tree.isObject() || !tree.has("version")) {
            return Reading.nothing(Words.say("learner.not-progress"));
        }
        var version = tree.get("version");
        if (!version.isInt() || version.intValue() != Document.VERSION) {
            return Reading.nothing(Words.say("learner.other-version"));
        }
        return new LearnerReader().document(tree);
    }

    private Reading document(JsonNode tree) {
        var labs = part(tree, Document.LABS, Names::block, LearnerReader::state);
        var record = new LearnerRecord(
                part(tree, Document.VISITED, Names::address, LearnerReader::instant),
                part(tree, Document.PREDICTIONS, Names::block, LearnerReader::outcome),
                part(tree, Document.CHALLENGES, Names::block, LearnerReader::instant),
                part(tree, Document.LEVELS, Names::block, LearnerReader::played),
                labs,
                last(tree));
        var unknown = tree.propertyNames().stream()
                .filter(name -> !KEYS.contains(name))
                .count();
        remark(unknown, count -> Words.say("learner.unknown-parts", count));
        remark(labs.size() - record.labStates().size(), count -> Words.say("learner.old-labs", count));
        return new Reading(Optional.of(record), remarks);
    }

    private <V> Map<String, V> part(
            JsonNode tree, String part, Predicate<String> valid, Function<JsonNode, Optional<V>> value) {
        var node = tree.path(part);
        var kept = new LinkedHashMap<String, V>();
        if (!node.isObject()) {
            remark(node.isMissingNode() ? 0 : 1, count -> Words.say("learner.no-names", count, part));
            return kept;
        }
        for (var entry : node.properties()) {
            if (kept.size() < LearnerRecord.MOST && valid.test(entry.getKey())) {
                value.apply(entry.getValue()).ifPresent(it -> kept.put(entry.getKey(), it));
            }
        }
        remark(node.size() - kept.size(), count -> Words.say("learner.not-valid", count, part, LearnerRecord.MOST));
        return kept;
    }

    private String last(JsonNode tree) {
        var node = tree.path(Document.LAST);
        var last = node.isString() && (node.stringValue().isEmpty() || Names.address(node.stringValue()));
        remark(last || node.isMissingNode() ? 0 : 1, count -> Words.say("learner.no-address", count));
        return last ? node.stringValue() : "";
    }

    private void remark(long count, LongFunction<String> sentence) {
        if (count > 0) {
            remarks.add(sentence.apply(count));
        }
    }

    private static Optional<Instant> instant(JsonNode node) {
        try {
            return node.isString()
                    ? Optional.of(Instant.parse(node.stringValue()).truncatedTo(ChronoUnit.SECONDS))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Outcome> outcome(JsonNode node) {
        var right = node.path("right");
        return right.isBoolean()
                ? instant(node.path("when")).map(when -> new Outcome(right.booleanValue(), when))
                : Optional.empty();
    }

    private static Optional<Played> played(JsonNode node) {
        var level = node.path("level");
        var reached = node.path("reached");
        return level.isInt() && level.intValue() >= 0 && level.intValue() < Played.MOST_LEVELS && reached.isBoolean()
                ? Optional.of(new Played(level.intValue(), reached.booleanValue()))
                : Optional.empty();
    }

    private static Optional<String> state(JsonNode node) {
        return node.isString() && Names.state(node.stringValue()) ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
