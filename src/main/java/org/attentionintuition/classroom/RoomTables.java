package org.attentionintuition.classroom;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The tables of db/migration, in SQL that H2 and PostgreSQL both speak. */
interface RoomTables extends Repository<RoomRow, UUID> {

    /** What a secret leads to. */
    record KeyRow(UUID room, String role, int number) {}

    /** How much has happened in a room. */
    record SeqRow(UUID room, int seq) {}

    /** An event with its time. */
    record EventRow(int seq, Instant happenedAt, String event) {}

    @Query("select count(*) from room")
    long rooms();

    @Modifying
    @Query("insert into room (id, opened_at, deletes_at) values (:id, :openedAt, :deletesAt)")
    void insertRoom(UUID id, Instant openedAt, Instant deletesAt);

    @Query("select id from room where id = :room for update")
    Optional<UUID> hold(UUID room);

    @Modifying
    @Query("insert into room_event (room, seq, happened_at, event) values (:room, :seq, :happenedAt, :event)")
    void insertEvent(UUID room, int seq, Instant happenedAt, String event);

    @Query("select event from room_event where room = :room and seq > :seq order by seq")
    List<String> events(UUID room, int seq);

    @Query("select seq, happened_at, event from room_event where room = :room order by seq")
    List<EventRow> rows(UUID room);

    @Query("select id as room, coalesce((select max(seq) from room_event where room = id), 0) as seq"
            + " from room where id in (:rooms)")
    List<SeqRow> seqs(Collection<UUID> rooms);

    @Modifying
    @Query("insert into room_key (hash, room, role, number) values (:hash, :room, :role, :number)")
    void insertKey(String hash, UUID room, String role, int number);

    @Query("select room, role, number from room_key where hash = :hash")
    Optional<KeyRow> key(String hash);

    @Modifying
    @Query("delete from room_code where room = :room or expires <= :now")
    void deleteCodes(UUID room, Instant now);

    @Modifying
    @Query("insert into room_code (code, invitation, room, expires) values (:code, :invitation, :room, :expires)")
    void insertCode(String code, String invitation, UUID room, Instant expires);

    @Query("select room from room_code where code = :code and expires > :now")
    Optional<UUID> roomOfCode(String code, Instant now);

    @Query("select room from room_code where invitation = :invitation and expires > :now")
    Optional<UUID> roomOfInvitation(String invitation, Instant now);

    @Modifying
    @Query("insert into vote (room, poll, round, participant) values (:room, :poll, :round, :participant)")
    void insertVote(UUID room, int poll, int round, int participant);

    @Modifying
    @Query("delete from room where id = :room")
    void deleteRoom(UUID room);

    @Query(
            "select id from room where opened_at <= :opened "
                    + "and not exists (select 1 from room_key where room_key.room = room.id and role = 'STUDENT') order by opened_at")
    List<UUID> deserted(Instant opened);

    @Query("select id from room where deletes_at <= :now")
    List<UUID> due(Instant now);
}
