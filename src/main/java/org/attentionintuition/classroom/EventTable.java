package org.attentionintuition.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.attentionintuition.takeaway.CsvFile;

/** All events of a room as a table, one row each (docs/exports.md). Secrets, their hashes and codes are not in it. */
public final class EventTable {

    private static final List<String> HEADER =
            List.of("seq", "time", "event", "participant", "name", "subject", "poll", "round", "answer", "right");

    /** What of an event stands in a row behind its kind. */
    private record Cells(
            String participant, String name, String subject, String poll, String round, String answer, String right) {

        static final Cells NONE = new Cells("", "", "", "", "", "", "");

        static Cells about(String subject) {
            return new Cells("", "", subject, "", "", "", "");
        }

        static Cells of(int participant) {
            return new Cells(Integer.toString(participant), "", "", "", "", "", "");
        }

        static Cells poll(int number, String round, String subject) {
            return new Cells("", "", subject, Integer.toString(number), round, "", "");
        }

        static Cells did(int participant, String subject, boolean right) {
            return new Cells(Integer.toString(participant), "", subject, "", "", "", Boolean.toString(right));
        }
    }

    private EventTable() {}

    /**
     * The file.
     *
     * @param names what each participant is called in it
     */
    public static String csv(List<Kept> events, Map<Integer, Called> names) {
        var records = new ArrayList<List<String>>();
        records.add(HEADER);
        events.forEach(it -> records.add(row(it, names)));
        return CsvFile.of(records);
    }

    private static List<String> row(Kept kept, Map<Integer, Called> names) {
        var it = cells(kept.event());
        var who = it.participant().isEmpty()
                ? Called.NOBODY
                : names.getOrDefault(Integer.parseInt(it.participant()), Called.NOBODY);
        return List.of(
                Integer.toString(kept.seq()),
                kept.at().toString(),
                kept.event().getClass().getSimpleName(),
                who.number() == 0 ? "" : Integer.toString(who.number()),
                CsvFile.word(who.name()),
                CsvFile.word(it.subject()),
                it.poll(),
                it.round(),
                CsvFile.word(it.answer()),
                it.right());
    }

    private static Cells cells(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Opened it -> Cells.about(it.title());
            case RoomEvent.CodeIssued it -> Cells.NONE;
            case RoomEvent.LinkIssued it -> Cells.about(it.role().name().toLowerCase(Locale.ROOT));
            case RoomEvent.LinkRevoked it -> Cells.NONE;
            case RoomEvent.WaitingListSwitched it -> Cells.about(Boolean.toString(it.on()));
            case RoomEvent.Joined it -> Cells.of(it.participant());
            case RoomEvent.Admitted it -> Cells.of(it.participant());
            case RoomEvent.Removed it -> Cells.of(it.participant());
            case RoomEvent.Restored it -> Cells.of(it.participant());
            case RoomEvent.Paced it -> Cells.about(pacing(it.pacing()));
            case RoomEvent.Gathered it -> Cells.about(it.page());
            case RoomEvent.PollOpened it -> Cells.poll(it.poll(), "1", it.question());
            case RoomEvent.PollClosed it -> Cells.poll(it.poll(), "", "");
            case RoomEvent.PollRevealed it -> Cells.poll(it.poll(), "", "");
            case RoomEvent.RevoteOpened it -> Cells.poll(it.poll(), Integer.toString(it.round()), "");
            case RoomEvent.PollEnded it -> Cells.poll(it.poll(), "", "");
            case RoomEvent.Voted it ->
                new Cells(
                        Integer.toString(it.participant()),
                        "",
                        "",
                        Integer.toString(it.poll()),
                        Integer.toString(it.round()),
                        answer(it.answer()),
                        "");
            case RoomEvent.Answered it -> Cells.did(it.participant(), it.question(), it.right());
            case RoomEvent.Solved it -> Cells.did(it.participant(), it.challenge(), true);
        };
    }

    private static String pacing(Pacing pacing) {
        return switch (pacing) {
            case Pacing.Free it -> "free";
            case Pacing.Follow it -> "follow " + it.page();
            case Pacing.Within it -> "within " + String.join(" ", it.pages());
            case Pacing.Paused it -> "paused";
        };
    }

    /** An option from 0, a number, or the shares with blanks between. */
    static String answer(Answer answer) {
        return switch (answer) {
            case Answer.Choice it -> Integer.toString(it.option());
            case Answer.Amount it -> Double.toString(it.number());
            case Answer.Row it -> it.shares().stream().map(String::valueOf).collect(Collectors.joining(" "));
        };
    }
}
