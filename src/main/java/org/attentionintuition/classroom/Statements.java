package org.attentionintuition.classroom;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.attentionintuition.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What participants have done as statements of xAPI 1.0.3, for a learning record store: joined, voted, answered, solved
 * (docs/exports.md). Nobody is known by more than a number of the room and the name that was chosen for the lesson.
 */
public final class Statements {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    private static final String QUESTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
    private static final String LESSON = "http://adlnet.gov/expapi/activities/lesson";

    private final UUID room;
    private final String home;
    private final Map<Integer, Called> names;
    private final Map<Integer, String> polls = new HashMap<>();

    private Statements(UUID room, String home, Map<Integer, Called> names) {
        this.room = room;
        this.home = home;
        this.names = names;
    }

    /**
     * The statements as a JSON array, in the order of the events.
     *
     * @param home the address of the book, {@code https://host/}
     * @param names what each participant is called in them
     */
    public static String json(UUID room, String home, List<Kept> events, Map<Integer, Called> names) {
        var statements = new Statements(room, home, names);
        return MAPPER.writeValueAsString(events.stream()
                .map(statements::statement)
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Map<String, Object>> statement(Kept kept) {
        return switch (kept.event()) {
            case RoomEvent.PollOpened it -> {
                polls.put(it.poll(), it.question());
                yield Optional.empty();
            }
            case RoomEvent.Joined it ->
                Optional.of(statement(kept, it.participant(), "registered", activity("room/" + room, LESSON), null));
            case RoomEvent.Answered it ->
                Optional.of(statement(
                        kept, it.participant(), "answered", block(it.question()), Map.of("success", it.right())));
            case RoomEvent.Solved it ->
                Optional.of(statement(
                        kept,
                        it.participant(),
                        "completed",
                        block(it.challenge()),
                        Map.of("success", true, "completion", true)));
            case RoomEvent.Voted it ->
                Optional.of(statement(
                        kept,
                        it.participant(),
                        "answered",
                        block(polls.getOrDefault(it.poll(), "")),
                        Map.of("response", EventTable.answer(it.answer()))));
            default -> Optional.empty(); // done by who leads
        };
    }

    private Map<String, Object> statement(
            Kept kept, int participant, String verb, Map<String, Object> object, @Nullable Map<String, Object> result) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("id", id(kept));
        statement.put("actor", actor(participant));
        statement.put("verb", Map.of("id", VERBS + verb, "display", Map.of(Language.ENGLISH.tag(), verb)));
        statement.put("object", object);
        if (result != null) {
            statement.put("result", result);
        }
        statement.put("timestamp", kept.at().toString());
        return statement;
    }

    /** The same event has the same id in every export, so that a store takes it once. */
    private String id(Kept kept) {
        return UUID.nameUUIDFromBytes((room + ":" + kept.seq()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Map<String, Object> actor(int participant) {
        var who = names.getOrDefault(participant, Called.NOBODY);
        return Map.of(
                "objectType",
                "Agent",
                "name",
                who.name(),
                "account",
                Map.of("homePage", home, "name", room + "/" + who.number()));
    }

    /** {@code course/section/block} stands on its page under its id. */
    private Map<String, Object> block(String id) {
        var last = id.lastIndexOf('/');
        return activity(last < 0 ? id : id.substring(0, last) + "#" + id.substring(last + 1), QUESTION);
    }

    private Map<String, Object> activity(String path, String type) {
        return Map.of("objectType", "Activity", "id", home + path, "definition", Map.of("type", type));
    }
}
