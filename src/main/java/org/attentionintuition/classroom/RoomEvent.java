package org.attentionintuition.classroom;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened in a room. The events of a room, in their order, are all that is known of it; a link is known by the hash
 * of its secret only. The names of these records and of their parts are the stored format: adding is free, renaming is not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface RoomEvent {

    /** The first event of every room. */
    record Opened(String title) implements RoomEvent {}

    /** Another code and another invitation lead into the room; those before do not any more. */
    record CodeIssued(String code, String invitation, Instant expires) implements RoomEvent {}

    /** A link for one who leads or shows the room. */
    record LinkIssued(int link, Role role, String hash) implements RoomEvent {}

    record LinkRevoked(int link) implements RoomEvent {}

    /** From now on whoever joins waits until let in, or does not. */
    record WaitingListSwitched(boolean on) implements RoomEvent {}

    /** @param hash of the token by which the participant's browser is known again */
    record Joined(int participant, String name, String hash) implements RoomEvent {}

    record Admitted(int participant) implements RoomEvent {}

    record Removed(int participant) implements RoomEvent {}

    /** A removal is undone. */
    record Restored(int participant) implements RoomEvent {}

    record Paced(Pacing pacing) implements RoomEvent {}

    /** Everyone is called to a page once, and free to leave it. */
    record Gathered(String page) implements RoomEvent {}

    /**
     * A question to the class.
     *
     * @param question {@code course/section/block}, for one made on the spot the lab is the block
     * @param spot if it was made on the spot
     */
    record PollOpened(
            int poll,
            String question,
            Ballot ballot,
            @Nullable Spot spot) implements RoomEvent {

        /** A question of the book. */
        public PollOpened(int poll, String question, Ballot ballot) {
            this(poll, question, ballot, null);
        }
    }

    record PollClosed(int poll) implements RoomEvent {}

    record PollRevealed(int poll) implements RoomEvent {}

    /** The same question again, after the class has talked about it. */
    record RevoteOpened(int poll, int round) implements RoomEvent {}

    record PollEnded(int poll) implements RoomEvent {}

    record Voted(int poll, int round, int participant, Answer answer) implements RoomEvent {}

    /**
     * A question of the book was answered, by one for oneself.
     *
     * @param question {@code course/section/block}
     */
    record Answered(int participant, String question, boolean right) implements RoomEvent {}

    /**
     * A challenge of the book was solved for the first time.
     *
     * @param challenge {@code course/section/block}
     */
    record Solved(int participant, String challenge) implements RoomEvent {}
}
