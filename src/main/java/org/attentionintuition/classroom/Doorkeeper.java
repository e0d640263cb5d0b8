package org.attentionintuition.classroom;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.attentionintuition.guard.Network;
import org.attentionintuition.guard.TokenBuckets;

/**
 * Limits guessing. Only what is wrong costs something, so a whole school that types the right code through one address passes; a code is
 * tried at most so often an hour, by one address and by all together, that finding one is hopeless (docs/adr/0015). An invitation is too
 * long to be guessed and is let through when codes are not.
 */
final class Doorkeeper {

    private static final String TOO_MANY_CODES = "class.refused.many-codes";

    private static final String ALL = "all";

    private final TokenBuckets codes;
    private final TokenBuckets allCodes;
    private final TokenBuckets passwords;
    private final TokenBuckets rooms;
    private final TokenBuckets allRooms;
    private final TokenBuckets sessions;
    private final TokenBuckets joins;

    Doorkeeper(InstantSource clock) {
        codes = new TokenBuckets(60, 0.5, clock);
        allCodes = new TokenBuckets(600, 2, clock);
        passwords = new TokenBuckets(10, 0.05, clock);
        rooms = new TokenBuckets(60, 0.02, clock);
        allRooms = new TokenBuckets(300, 0.1, clock);
        sessions = new TokenBuckets(20, 0.02, clock);
        joins = new TokenBuckets(1000, 1, clock);
    }

    /** Looks a code up, unless too many wrong ones were tried. */
    <T> Optional<T> code(String address, Supplier<Optional<T>> lookUp) {
        var network = Network.of(address);
        Refused.unless(codes.take(network), TOO_MANY_CODES);
        if (!allCodes.take(ALL)) {
            codes.giveBack(network);
            throw new Refused(TOO_MANY_CODES);
        }
        var wrong = false;
        try {
            var found = lookUp.get();
            wrong = found.isEmpty();
            return found;
        } finally {
            if (!wrong) { // a database that does not answer is nobody's guess
                codes.giveBack(network);
                allCodes.giveBack(ALL);
            }
        }
    }

    /** Lets somebody join: a browser is for one or a few, and a network for a school. */
    void join(String address, String session) {
        Refused.unless(sessions.take(session), "class.refused.many-joins");
        Refused.unless(joins.take(Network.of(address)), "class.refused.many-joins");
    }

    /** Compares a password, unless too many wrong ones were tried. */
    boolean password(String address, String typed, String password) {
        var network = Network.of(address);
        Refused.unless(passwords.take(network), "class.refused.many-passwords");
        var right = Secret.same(typed, password);
        if (right) {
            passwords.giveBack(network);
        }
        return right;
    }

    /** Lets another room be opened from an address. */
    void room(String address) {
        Refused.unless(rooms.take(Network.of(address)), "class.refused.many-rooms");
        Refused.unless(allRooms.take(ALL), "class.refused.many-rooms");
    }
}
