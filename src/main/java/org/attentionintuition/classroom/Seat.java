package org.attentionintuition.classroom;

import java.util.UUID;

/**
 * Who somebody is in a room: what a secret stands for.
 *
 * @param number of the link, or of the participant
 */
public record Seat(UUID room, Role role, int number) {

    /** Whether it still stands: a link may be revoked, a participant removed. */
    public boolean holds(Room now) {
        if (role == Role.STUDENT) {
            var who = now.people().get(number);
            return who != null && who.standing() != Participant.Standing.REMOVED;
        }
        return now.access().links().get(number) == role;
    }

    /** Whether it may ask for this to happen. What can happen at all is for {@link Room#after} to say. */
    boolean may(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Voted it -> isStudent(it.participant());
            case RoomEvent.Answered it -> isStudent(it.participant());
            case RoomEvent.Solved it -> isStudent(it.participant());
            case RoomEvent.Opened it -> false;
            case RoomEvent.Joined it -> false;
            case RoomEvent.LinkIssued it -> role == Role.TEACHER;
            case RoomEvent.LinkRevoked it -> role == Role.TEACHER;
            case RoomEvent.CodeIssued it -> role.leads();
            case RoomEvent.WaitingListSwitched it -> role.leads();
            case RoomEvent.Admitted it -> role.leads();
            case RoomEvent.Removed it -> role.leads();
            case RoomEvent.Restored it -> role.leads();
            case RoomEvent.Paced it -> role.leads();
            case RoomEvent.Gathered it -> role.leads();
            case RoomEvent.PollOpened it -> role.leads();
            case RoomEvent.PollClosed it -> role.leads();
            case RoomEvent.PollRevealed it -> role.leads();
            case RoomEvent.RevoteOpened it -> role.leads();
            case RoomEvent.PollEnded it -> role.leads();
        };
    }

    private boolean isStudent(int participant) {
        return role == Role.STUDENT && participant == number;
    }
}
