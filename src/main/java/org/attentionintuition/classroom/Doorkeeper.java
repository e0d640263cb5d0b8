package org.attentionintuition.classroom;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.attentionintuition.guard.Network;
import org.attentionintuition.guard.TokenBuckets;
import org.attentionintuition.inside.Recent;

/**
 * Limits guessing (docs/adr/0015). Only what is wrong costs something, and it costs first the browser that has typed it: after
 * {@value #WRONG_OF_A_BROWSER} wrong tries it waits. What all browsers of a network, and all networks, get wrong is counted, too; when that
 * is used up, browsers that have got more than a little wrong are refused, but one that has not is let try. So who guesses shuts out
 * nobody but those who guess.
 *
 * <p><b>Codes.</b> Whoever takes a new browser for every {@value #LITTLE} guesses is held up by nothing here, only by the limit of new
 * browsers (2000 at once for a network and five a second, {@code guard/GateSettings}). So a code has to be long enough for all
 * guesses to be tried: nine of 22 signs are 22⁹ = 1.2 · 10¹² codes. If all 10⁶ guesses are tried against a server with
 * its 1000 rooms, all with a code that is valid, 10⁶ · 10³ / 1.2 · 10¹² = 8 · 10⁻⁴ rooms are found: none, in 1200 of 1201 such attacks. One
 * network, guessing for the eight hours of a code, gets (2000 + 5 · 28 800) · 3 = 438 000 tries from ever new browsers, and as a browser that waits
 * half a minute may try once more, some two million from 2000 that it keeps: 2 · 10⁻³ rooms at the most.
 *
 * <p><b>Passwords</b> are chosen by people, so there is no such sum: they are tried at most so often by all together. Beyond, browsers that have
 * typed no wrong one get what is kept back for them: one try in five seconds for a network, one in two for all. In 10⁴ s these are at most
 * 100 + 2000 + 60 + 5000 tries, of however many. A browser that has typed the right one before is only limited by itself.
 */
final class Doorkeeper {

    /** Wrong tries at a stretch that people need, and a few more. */
    private static final int WRONG_OF_A_BROWSER = 10;

    /** Wrong tries of a browser that is not yet taken for one that guesses. */
    private static final int LITTLE = 3;

    private static final int KNOWN = 10_000;

    private static final String ALL = "all";

    private final TokenBuckets codesOfBrowsers;
    private final TokenBuckets codesOfNetworks;
    private final TokenBuckets allCodes;
    private final TokenBuckets passwordsOfBrowsers;
    private final TokenBuckets passwordsOfNetworks;
    private final TokenBuckets allPasswords;
    private final TokenBuckets keptForNetworks;
    private final TokenBuckets keptForAll;
    private final TokenBuckets rooms;
    private final TokenBuckets allRooms;
    private final TokenBuckets joinsOfBrowsers;
    private final TokenBuckets joinsOfNetworks;
    private final Recent<String, Boolean> known = new Recent<>(KNOWN);

    private final Guesses guesses;

    Doorkeeper(InstantSource clock) {
        guesses = new Guesses(clock);
        codesOfBrowsers = new TokenBuckets(WRONG_OF_A_BROWSER, 1 / 30.0, clock);
        codesOfNetworks = new TokenBuckets(60, 0.5, clock);
        allCodes = new TokenBuckets(600, 2, clock);
        passwordsOfBrowsers = new TokenBuckets(WRONG_OF_A_BROWSER, 1 / 60.0, clock);
        passwordsOfNetworks = new TokenBuckets(30, 0.05, clock);
        allPasswords = new TokenBuckets(100, 0.2, clock);
        keptForNetworks = new TokenBuckets(5, 0.2, clock);
        keptForAll = new TokenBuckets(60, 0.5, clock);
        rooms = new TokenBuckets(60, 0.02, clock);
        allRooms = new TokenBuckets(300, 0.1, clock);
        joinsOfBrowsers = new TokenBuckets(20, 0.02, clock);
        joinsOfNetworks = new TokenBuckets(1000, 1, clock);
    }

    /** Looks a code up, unless this browser has tried too many wrong ones, or some while others have tried too many. */
    <T> Optional<T> code(String address, String browser, Supplier<Optional<T>> lookUp) {
        var network = Network.of(address);
        require(
                codesOfBrowsers.has(browser, WRONG_OF_A_BROWSER - LITTLE + 1)
                        || (codesOfBrowsers.has(browser, 1) && codesOfNetworks.has(network, 1) && allCodes.has(ALL, 1)),
                Guesses.Kind.REFUSED_CODE,
                "class.refused.many-codes");
        var found = lookUp.get(); // a database that does not answer is nobody's guess
        if (found.isEmpty()) {
            codesOfBrowsers.take(browser);
            codesOfNetworks.take(network);
            allCodes.take(ALL);
            guesses.count(Guesses.Kind.WRONG_CODE);
        }
        return found;
    }

    /** Lets somebody join: a browser is for one or a few, and a network for a school. The first in a browser is let join anyway. */
    void join(String address, String browser) {
        var first = joinsOfBrowsers.has(browser, 20);
        require(joinsOfBrowsers.take(browser), Guesses.Kind.REFUSED_JOIN, "class.refused.many-joins");
        require(
                joinsOfNetworks.take(Network.of(address)) || first,
                Guesses.Kind.REFUSED_JOIN,
                "class.refused.many-joins");
    }

    /** Compares a password, unless too many wrong ones were tried. */
    boolean password(String address, String browser, String typed, String password) {
        require(
                mayTryAPassword(Network.of(address), browser),
                Guesses.Kind.REFUSED_PASSWORD,
                "class.refused.many-passwords");
        var right = Secret.same(typed, password);
        if (right) {
            known.keep(browser, true);
        } else {
            passwordsOfBrowsers.take(browser);
            passwordsOfNetworks.take(Network.of(address));
            allPasswords.take(ALL);
            guesses.count(Guesses.Kind.WRONG_PASSWORD);
        }
        return right;
    }

    private boolean mayTryAPassword(String network, String browser) {
        if (!passwordsOfBrowsers.has(browser, 1)) {
            return false;
        }
        if (known.find(browser).isPresent() || (passwordsOfNetworks.has(network, 1) && allPasswords.has(ALL, 1))) {
            return true;
        }
        return passwordsOfBrowsers.has(browser, WRONG_OF_A_BROWSER)
                && keptForNetworks.take(network)
                && keptForAll.take(ALL);
    }

    /** Lets another room be opened from an address. */
    void room(String address) {
        require(rooms.take(Network.of(address)), Guesses.Kind.REFUSED_ROOM, "class.refused.many-rooms");
        require(allRooms.take(ALL), Guesses.Kind.REFUSED_ROOM, "class.refused.many-rooms");
    }

    /** What was wrong or refused, for the operator. */
    Guesses guesses() {
        return guesses;
    }

    private void require(boolean lets, Guesses.Kind kind, String reason) {
        if (!lets) {
            guesses.count(kind);
        }
        Refused.unless(lets, reason);
    }
}
