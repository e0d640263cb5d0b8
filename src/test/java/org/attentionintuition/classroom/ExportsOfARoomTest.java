package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a teacher takes along of a lesson: a row for each event, statements of what students did, and no secret. */
class ExportsOfARoomTest {

    private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");
    private static final UUID ROOM = UUID.fromString("00000000-0000-0000-0000-000000000008");
    private static final String HASH = "h".repeat(64);
    private static final List<RoomEvent> EVENTS = List.of(
            new RoomEvent.Opened("=8b"),
            new RoomEvent.CodeIssued("CDFGHJKM", "invitation-text", NOW),
            new RoomEvent.LinkIssued(1, Role.TEACHER, HASH),
            new RoomEvent.Joined(1, "Ada", HASH),
            new RoomEvent.Paced(new Pacing.Within(List.of("course/one", "course/two"))),
            new RoomEvent.PollOpened(1, "course/one/question", new Ballot.Bars(2)),
            new RoomEvent.Voted(1, 1, 1, new Answer.Row(List.of(0.25, 0.75))),
            new RoomEvent.Answered(1, "course/one/other", false),
            new RoomEvent.Solved(1, "course/one/challenge"),
            new RoomEvent.Removed(1));

    @Test
    void everyEventIsARowAndSaysWhoWhatAndWhen() {
        var rows = csv(Map.of(1, new Called(1, "Ada"))).lines().toList();
        assertThat(rows).hasSize(1 + EVENTS.size());
        assertThat(rows.getFirst()).endsWith("seq,time,event,participant,name,subject,poll,round,answer,right");
        assertThat(rows.get(1)).as("no formula").isEqualTo("1,2026-03-04T08:00:00Z,Opened,,,'=8b,,,,");
        assertThat(rows.get(4)).isEqualTo("4,2026-03-04T08:00:00Z,Joined,1,Ada,,,,,");
        assertThat(rows.get(7)).isEqualTo("7,2026-03-04T08:00:00Z,Voted,1,Ada,,1,1,0.25 0.75,");
        assertThat(rows.get(8)).isEqualTo("8,2026-03-04T08:00:00Z,Answered,1,Ada,course/one/other,,,,false");
    }

    @Test
    void neitherSecretsNorHiddenNamesAreInAnyFile() {
        var hidden = Map.of(1, new Called(7, "Student 7"));
        for (var file : List.of(csv(hidden), Statements.json(ROOM, "https://book/", kept(), hidden))) {
            assertThat(file)
                    .contains("Student 7")
                    .doesNotContain("Ada")
                    .doesNotContain(",Joined,1,") // the first who has joined
                    .doesNotContain(ROOM + "/1")
                    .doesNotContain(HASH)
                    .doesNotContain("CDFGHJKM")
                    .doesNotContain("invitation-text");
        }
    }

    @Test
    void whatSomebodyHasTypedIsNoFormulaInATable() {
        for (var formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://evil\")")) {
            assertThat(csv(Map.of(1, new Called(1, formula))).lines().toList().get(4))
                    .as(formula)
                    .matches("4,[^,]*,Joined,1,\"?'.*");
        }
    }

    @Test
    void statementsHaveWhatAStoreRequiresAndTheSameIdInEveryExport() {
        var statements = statements();
        assertThat(statements).hasSize(4);
        var ids = new HashSet<String>();
        for (var it : statements) {
            assertThat(UUID.fromString(it.path("id").stringValue())).isNotNull();
            ids.add(it.path("id").stringValue());
            assertThat(it.at("/actor/account/homePage").stringValue()).isEqualTo("https://book/");
            assertThat(it.at("/actor/account/name").stringValue()).isEqualTo(ROOM + "/1");
            assertThat(it.at("/verb/id").stringValue()).startsWith("http://adlnet.gov/expapi/verbs/");
            assertThat(it.at("/object/id").stringValue()).startsWith("https://book/");
            assertThat(Instant.parse(it.path("timestamp").stringValue())).isEqualTo(NOW);
        }
        assertThat(ids).hasSize(4);
        assertThat(statements()).isEqualTo(statements);
    }

    @Test
    void aVoteIsAboutItsQuestionAndAnAnswerSaysWhetherItWasRight() {
        var statements = statements();
        assertThat(statements.get(1).at("/object/id").stringValue()).isEqualTo("https://book/course/one#question");
        assertThat(statements.get(1).at("/result/response").stringValue()).isEqualTo("0.25 0.75");
        assertThat(statements.get(2).at("/result/success").booleanValue()).isFalse();
        assertThat(statements.get(3).at("/result/completion").booleanValue()).isTrue();
    }

    private static List<JsonNode> statements() {
        var all = new ArrayList<JsonNode>();
        JsonMapper.shared()
                .readTree(Statements.json(ROOM, "https://book/", kept(), Map.of(1, new Called(1, "Ada"))))
                .forEach(all::add);
        return all;
    }

    private static String csv(Map<Integer, Called> names) {
        return EventTable.csv(kept(), names);
    }

    private static List<Kept> kept() {
        var kept = new ArrayList<Kept>();
        EVENTS.forEach(event -> kept.add(new Kept(kept.size() + 1, NOW, event)));
        return kept;
    }
}
