package org.attentionintuition.classroom;

import java.time.Instant;

/** An event as it is kept: its place in the room, from 1, and when it happened. */
public record Kept(int seq, Instant at, RoomEvent event) {}
