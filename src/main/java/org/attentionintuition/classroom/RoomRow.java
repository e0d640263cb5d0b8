package org.attentionintuition.classroom;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A row of the table of rooms. */
@Table("room")
record RoomRow(@Id UUID id, Instant openedAt, Instant deletesAt) {}
