/**
 * A class that learns together, without accounts: rooms, who is in them, the teacher's pacing, predictions made together.
 *
 * <p>Read {@link org.attentionintuition.classroom.RoomEvent} first: all that ever happens in a room. {@link
 * org.attentionintuition.classroom.Room} is what follows from it, {@link org.attentionintuition.classroom.Classroom} the door for pages,
 * {@link org.attentionintuition.classroom.RoomLog} what is kept (docs/adr/0014-rooms-are-events.md). No user interface here; that is in {@code
 * classroom.ui}.
 */
@NullMarked
package org.attentionintuition.classroom;

import org.jspecify.annotations.NullMarked;
