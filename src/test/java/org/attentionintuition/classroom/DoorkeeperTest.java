package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attentionintuition.guard.Network;
import org.junit.jupiter.api.Test;

/** Guessing is hopeless, and a school behind one address gets in. Time is simulated. */
class DoorkeeperTest {

    private static final int GUESSES = 1_000_000;
    private static final int ROOMS = 1000; // the most there can be

    private Instant now = Instant.EPOCH;
    private final Doorkeeper doorkeeper = new Doorkeeper((InstantSource) () -> now);
    private final Random random = new Random(1);
    private int tried;

    @Test
    void aMillionGuessesFromOneAddressOpenNoRoom() {
        assertThat(attack(1)).isZero();
        // 100 guesses a second for 10⁴ s: 60 at once and then one every two seconds are tried at all.
        assertThat(tried).isLessThanOrEqualTo(60 + 5_000 + 1);
    }

    @Test
    void aMillionGuessesFromAThousandAddressesOpenNoRoom() {
        assertThat(attack(1000)).isZero();
        assertThat(tried).isLessThanOrEqualTo(600 + 20_000 + 1);
    }

    @Test
    void whatIsTriedAtAllFindsARoomLessThanOnceInAThousandAttacks() {
        var codes = Math.pow(JoinCode.LETTERS.length(), JoinCode.LENGTH);
        assertThat(20_600.0 * ROOMS / codes).isLessThan(1e-3);
    }

    @Test
    void aCodeIsReadInTwoHalvesAndTypedAsOneLikes() {
        assertThat(JoinCode.spaced("CDFGHJKM")).isEqualTo("CDFG HJKM");
        for (var typed : List.of("cdfghjkm", "CDFG HJKM", " cdfg-hjkm ", "CDFG\u00a0HJKM", "cd–fg\u2011hj—km")) {
            assertThat(JoinCode.tidied(typed)).isEqualTo("CDFGHJKM");
        }
        assertThat(JoinCode.valid("CDFGHJ")).isFalse();
    }

    @Test
    void fiveHundredStudentsOfOneAddressJoinWithinAMinuteThoughOneInTenMistypes() {
        for (var student = 0; student < 500; student++) {
            now = now.plus(Duration.ofMillis(120));
            if (student % 10 == 0) {
                assertThat(doorkeeper.code("198.51.100.7", Optional::empty)).isEmpty();
            }
            assertThat(doorkeeper.code("198.51.100.7", () -> Optional.of("in"))).contains("in");
        }
    }

    @Test
    void anAttackFromOneAddressDoesNotCloseTheDoorForAnother() {
        attack(1);
        assertThat(doorkeeper.code("198.51.100.7", () -> Optional.of("in"))).contains("in");
    }

    @Test
    void wrongPasswordsRunOut() {
        for (var i = 0; i < 10; i++) {
            assertThat(doorkeeper.password("198.51.100.7", "guess", "right")).isFalse();
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> doorkeeper.password("198.51.100.7", "right", "right"));
        assertThat(doorkeeper.password("198.51.100.8", "right", "right")).isTrue();
    }

    @Test
    void addressesOfOneIpv6NetworkAreOne() {
        assertThat(Network.of("2001:db8:1:2:aaaa::1")).isEqualTo(Network.of("2001:db8:1:2::2"));
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
    }

    /** A hundred guesses a second at the codes of some rooms. */
    private int attack(int addresses) {
        var rooms = Stream.generate(JoinCode::random).limit(ROOMS).collect(Collectors.toSet());
        var entries = 0;
        for (var i = 0; i < GUESSES; i++) {
            now = now.plusMillis(10);
            var guess = guess();
            try {
                var found = doorkeeper.code("203.0.113." + i % addresses, () -> {
                    tried++;
                    return rooms.contains(guess) ? Optional.of(guess) : Optional.<String>empty();
                });
                entries += found.isPresent() ? 1 : 0;
            } catch (Refused refused) {
                assertThat(refused).hasMessageStartingWith("Too many wrong codes");
            }
        }
        return entries;
    }

    private String guess() {
        var code = new StringBuilder();
        random.ints(JoinCode.LENGTH, 0, JoinCode.LETTERS.length())
                .forEach(i -> code.append(JoinCode.LETTERS.charAt(i)));
        return code.toString();
    }

    @Test
    void oneBrowserJoinsAFewTimesAndASchoolAllTheSame() {
        for (var i = 0; i < 20; i++) {
            doorkeeper.join("198.51.100.7", "one browser");
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> doorkeeper.join("198.51.100.7", "one browser"));
        for (var student = 0; student < 500; student++) {
            doorkeeper.join("198.51.100.7", "browser " + student);
        }
    }

    @Test
    void manyNetworksTogetherFillNoServerWithRooms() {
        for (var i = 0; i < 300; i++) {
            doorkeeper.room("198.51.100." + i % 100);
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> doorkeeper.room("203.0.113.1"));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNobodysGuess() {
        for (var i = 0; i < 200; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> doorkeeper.code("198.51.100.7", () -> {
                        throw new IllegalStateException("gone on purpose");
                    }));
        }
        assertThat(doorkeeper.code("198.51.100.7", () -> Optional.of("room"))).contains("room");
    }
}
