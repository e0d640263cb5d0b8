package org.attentionintuition.classroom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Hears what other servers of the same database tell, on one connection of its own, and asks the database every now and then what it may
 * not have heard. When the connection is lost it comes back by itself.
 */
final class Listening implements SmartLifecycle {

    /** How the connection is called in {@code pg_stat_activity}. */
    static final String APPLICATION = "attention-intuition-listening";

    private static final Logger log = LoggerFactory.getLogger(Listening.class);

    /** How late a change is when its notice was lost. */
    private static final Duration POLL = Duration.ofMillis(1500);

    /** A wait for notices is short, so that the end is not waited for. */
    private static final Duration WAIT = Duration.ofMillis(500);

    /** A connection whose other end has vanished says nothing: it is asked. */
    private static final Duration PROBE = Duration.ofSeconds(10);

    private static final int PROBE_SECONDS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final LiveRooms rooms;
    private final Notifier notifier;
    private final DriverManagerDataSource database;
    private final Set<UUID> asked = new HashSet<>();
    private volatile boolean running;
    private ScheduledExecutorService threads = newThreads();

    Listening(LiveRooms rooms, Notifier notifier, JdbcConnectionDetails details) {
        this.rooms = rooms;
        this.notifier = notifier;
        database = new DriverManagerDataSource(details.getJdbcUrl());
        var properties = new Properties();
        if (details.getUsername() != null) {
            PGProperty.USER.set(properties, details.getUsername());
        }
        if (details.getPassword() != null) {
            PGProperty.PASSWORD.set(properties, details.getPassword());
        }
        PGProperty.APPLICATION_NAME.set(properties, APPLICATION);
        PGProperty.CONNECT_TIMEOUT.set(properties, PROBE_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, (int) PROBE.toSeconds());
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        database.setConnectionProperties(properties);
    }

    private static ScheduledExecutorService newThreads() {
        return Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("classroom-neighbours-", 1).factory());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // both log what goes wrong and go on
    public synchronized void start() {
        running = true;
        threads.execute(this::listen);
        threads.scheduleWithFixedDelay(this::poll, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.shutdownNow();
        try {
            threads.awaitTermination(2 * WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = newThreads();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        var pause = FIRST_PAUSE;
        while (running) {
            try (var connection = database.getConnection()) {
                begin(connection);
                pause = FIRST_PAUSE;
                hear(connection);
            } catch (SQLException | RuntimeException lost) {
                if (running) {
                    log.warn("Other servers are not heard, which is tried again: {}", lost.toString());
                }
            }
            if (!rest(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Notice.LOG);
            statement.execute("listen " + Notice.TALK);
        }
        synchronized (asked) {
            asked.clear(); // what was told meanwhile was not heard
        }
    }

    private void hear(Connection connection) throws SQLException {
        var notices = connection.unwrap(PGConnection.class);
        var probed = System.nanoTime();
        while (running) {
            for (var heard : notices.getNotifications((int) WAIT.toMillis())) {
                hear(heard.getName(), heard.getParameter());
            }
            if (System.nanoTime() - probed > PROBE.toNanos()) {
                if (!connection.isValid(PROBE_SECONDS)) {
                    throw new SQLException("the connection is dead");
                }
                probed = System.nanoTime();
            }
        }
    }

    /** What goes wrong with one notice is no matter of the next, and the poll finds what it was about. */
    void hear(String channel, String text) {
        try {
            Notice.of(channel, text)
                    .ifPresentOrElse(this::hear, () -> log.debug("A notice that no server sends is not heeded"));
        } catch (RuntimeException e) {
            log.warn("A notice was not heeded: {}", e.toString());
        }
    }

    private void hear(Notice notice) {
        switch (notice) {
            case Notice.Written it -> rooms.heard(it.room(), it.seq());
            case Notice.Led it -> {
                if (!notifier.isOwn(it.server()) && rooms.knows(it.room()) && notifier.takes(it)) {
                    rooms.heard(it.room(), it.lead());
                }
            }
            case Notice.Seen it -> {
                if (!notifier.isOwn(it.server())) {
                    rooms.heard(it.room(), it.signs());
                }
            }
            case Notice.Asked it -> {
                if (!notifier.isOwn(it.server()) && rooms.knows(it.room())) {
                    notifier.tellAgain(it.room());
                    rooms.signs(it.room()).forEach((who, sign) -> notifier.seen(it.room(), who, sign));
                }
            }
        }
    }

    private void poll() {
        try {
            var here = rooms.catchUp();
            notifier.retain(here);
            synchronized (asked) {
                asked.retainAll(here);
                notifier.ask(here.stream().filter(asked::add).toList());
            }
        } catch (RuntimeException e) {
            log.warn("It was not asked what other servers have written, which is tried again: {}", e.toString());
        }
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }
}
