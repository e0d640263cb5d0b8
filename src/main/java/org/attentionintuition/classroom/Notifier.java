package org.attentionintuition.classroom;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Tells the other servers, by NOTIFY: many changes as few notices, all on one thread, so that nobody waits for them. A notice that does not
 * get through is not tried again: {@link Listening} asks for what it misses.
 */
final class Notifier implements Neighbours, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Notifier.class);

    /** How long what was written may wait for more of it. */
    private static final Duration WRITTEN_PAUSE = Duration.ofMillis(50);

    /** As long as pages have to wait for each other at one server, too. */
    private static final Duration LED_PAUSE = Broadcaster.PAUSE;

    private static final Duration SEEN_PAUSE = Broadcaster.VIEW_PAUSE;

    /** Clocks differ; but what claims to be of tomorrow would stand for a day. */
    private static final Duration FUTURE = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final InstantSource clock;
    private final UUID server = UUID.randomUUID();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("classroom-notifier").factory());
    private final Map<UUID, Integer> written = new ConcurrentHashMap<>();
    private final Set<UUID> led = ConcurrentHashMap.newKeySet();
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Map<Integer, Sign>> seen = new ConcurrentHashMap<>();
    /** What teachers show, wherever they are. */
    private final Map<UUID, Notice.Led> leads = new ConcurrentHashMap<>();

    private volatile boolean warned;

    private final Coalescer writtenSoon;
    private final Coalescer ledSoon;
    private final Coalescer seenSoon;

    Notifier(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
        writtenSoon = new Coalescer(timer, WRITTEN_PAUSE, this::tellWritten);
        ledSoon = new Coalescer(timer, LED_PAUSE, this::tellLed);
        seenSoon = new Coalescer(timer, SEEN_PAUSE, this::tellSeen);
    }

    @Override
    public boolean mayWrite() {
        return true;
    }

    @Override
    public void written(UUID room, int seq) {
        written.merge(room, seq, (one, other) -> one == DELETED || other == DELETED ? DELETED : Math.max(one, other));
        writtenSoon.changed();
    }

    @Override
    public void led(UUID room, Lead lead) {
        leads.compute(room, (id, before) -> new Notice.Led(id, server, after(before), lead));
        led.add(room);
        ledSoon.changed();
    }

    /** The time, or a little more where another server's clock is ahead. */
    private long after(Notice.@Nullable Led before) {
        return Math.max(clock.millis(), before == null ? 1 : before.stamp() + 1);
    }

    @Override
    public void seen(UUID room, int participant, Sign sign) {
        seen.compute(room, (id, before) -> {
            var signs = before == null ? new HashMap<Integer, Sign>() : before;
            signs.merge(participant, sign, Sign::then);
            return signs;
        });
        seenSoon.changed();
    }

    /** Asks what is shown and done in rooms of which this server has not heard so far. */
    void ask(Collection<UUID> rooms) {
        if (asked.addAll(rooms)) {
            seenSoon.changed();
        }
    }

    /** Another server has asked what is shown in a room. */
    void tellAgain(UUID room) {
        if (leads.containsKey(room)) {
            led.add(room);
            ledSoon.changed();
        }
    }

    boolean isOwn(UUID other) {
        return server.equals(other);
    }

    /** Takes what another server's teacher shows, if it is the newest here. */
    boolean takes(Notice.Led heard) {
        var ahead = heard.stamp() - clock.millis();
        if (ahead > FUTURE.toMillis()) {
            if (!warned) {
                warned = true; // once is enough: every move would say it again
                log.warn("Another server's clock is {} s ahead: what is shown there is not shown here", ahead / 1000);
            }
            return false;
        }
        return heard.equals(leads.merge(heard.room(), heard, (known, next) -> next.isNewerThan(known) ? next : known));
    }

    /** Forgets what was shown in all rooms but these. */
    void retain(Set<UUID> rooms) {
        leads.keySet().retainAll(rooms);
    }

    private void tellWritten() {
        var notices = new ArrayList<Notice>();
        for (var room : List.copyOf(written.keySet())) {
            var seq = written.remove(room);
            if (seq != null) {
                notices.add(new Notice.Written(room, seq));
            }
        }
        send(notices);
    }

    private void tellLed() {
        var notices = new ArrayList<Notice>();
        for (var room : List.copyOf(led)) {
            led.remove(room);
            var lead = leads.get(room);
            if (lead != null) {
                notices.add(fitting(lead));
            }
        }
        send(notices);
    }

    /** Without the states of labs, largest first, that would be too much; those who follow keep what they have there. */
    private static Notice.Led fitting(Notice.Led led) {
        var fits = led;
        while (!fits.fits() && !fits.lead().labs().isEmpty()) {
            var labs = new HashMap<>(fits.lead().labs());
            labs.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.comparingInt(String::length)))
                    .map(Map.Entry::getKey)
                    .ifPresent(labs::remove);
            fits = new Notice.Led(
                    led.room(), led.server(), led.stamp(), new Lead(led.lead().page(), labs));
        }
        return fits;
    }

    private void tellSeen() {
        var notices = new ArrayList<Notice>();
        for (var room : List.copyOf(asked)) {
            asked.remove(room);
            notices.add(new Notice.Asked(room, server));
        }
        for (var room : List.copyOf(seen.keySet())) {
            var signs = seen.remove(room);
            if (signs != null) {
                notices.addAll(seen(room, signs));
            }
        }
        send(notices);
    }

    /** As many notices as are needed, as each holds only so much. */
    private List<Notice> seen(UUID room, Map<Integer, Sign> signs) {
        var all = new Notice.Seen(room, server, signs);
        if (all.fits()) {
            return List.of(all);
        }
        if (signs.size() == 1) {
            return List.of(new Notice.Seen(
                    room,
                    server,
                    signs.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, it -> it.getValue().shortened()))));
        }
        var numbers = List.copyOf(signs.keySet());
        var halves = new ArrayList<Notice>();
        for (var half :
                List.of(numbers.subList(0, numbers.size() / 2), numbers.subList(numbers.size() / 2, numbers.size()))) {
            var part = new HashMap<>(signs);
            part.keySet().retainAll(half);
            halves.addAll(seen(room, part));
        }
        return halves;
    }

    private void send(List<Notice> notices) {
        var sendable = notices.stream().filter(Notice::fits).toList();
        if (sendable.isEmpty()) {
            return;
        }
        try {
            sql.sql("""
                            select count(pg_notify(channel, payload)) from unnest(?, ?) as notice (channel, payload)""")
                    .param(1, sendable.stream().map(Notice::channel).toArray(String[]::new))
                    .param(2, sendable.stream().map(Notice::text).toArray(String[]::new))
                    .query(Long.class)
                    .single();
        } catch (DataAccessException | TransactionException lost) {
            log.warn("Other servers were not told; they will ask: {}", lost.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
