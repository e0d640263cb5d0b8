package org.attentionintuition.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.atmosphere.cpr.AtmosphereResourceEventListenerAdapter;

/**
 * What is still to come of the messages that come in pieces. The first piece begins with the length of the whole and a bar, {@code 4448|…},
 * as Flow's client writes them.
 */
final class Pieces {

    /** Of which length there is no number in use. */
    private static final Pattern BEGINNING = Pattern.compile("(\\d{1,9})\\|");

    /** Characters, by the connection's id; 0 where the last message was whole. */
    private final Map<String, Long> missing = new ConcurrentHashMap<>();

    /** Whether a message is not too large with this piece, nor longer than it has said; what is no piece is left to Flow, which refuses it. */
    boolean fits(AtmosphereResource connection, String piece) {
        var id = connection.uuid();
        var before = missing.getOrDefault(id, 0L);
        var beginning = BEGINNING.matcher(piece);
        if (before == 0 && !beginning.lookingAt()) {
            return piece.length() <= Gate.LARGEST;
        }
        var whole = before == 0 ? Long.parseLong(beginning.group(1)) : before;
        var left = whole - (before == 0 ? piece.length() - beginning.end() : piece.length());
        if ((left > 0 || before > 0) && missing.put(id, left) == null) {
            connection.addEventListener(new AtmosphereResourceEventListenerAdapter() {
                @Override
                public void onDisconnect(AtmosphereResourceEvent event) {
                    missing.remove(id);
                }

                @Override
                public void onClose(AtmosphereResourceEvent event) {
                    missing.remove(id);
                }
            });
        }
        return whole <= Gate.LARGEST && left >= 0;
    }

    /** The connection is being ended. */
    void forget(AtmosphereResource connection) {
        missing.remove(connection.uuid());
    }
}
