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

    private static final String SCHOOL = "198.51.100.7";

    private Instant now = Instant.EPOCH;
    private final Doorkeeper doorkeeper = new Doorkeeper((InstantSource) () -> now);
    private final Random random = new Random(1);
    private int tried;

    @Test
    void aMillionGuessesOpenNoRoomAndAClassOfTheSameNetworkEntersMeanwhile() {
        assertThat(attack(1, 1)).isZero();
        // 100 guesses a second for 10⁴ s: ten at once, and then one in 30 s.
        assertThat(tried).isLessThanOrEqualTo(10 + 334);
    }

    @Test
    void aMillionGuessesFromAThousandNetworksOpenNoRoomAndAClassOfOneOfThemEntersMeanwhile() {
        assertThat(attack(1000, 1000)).isZero();
        assertThat(tried).isLessThan(GUESSES / 2);
    }

    @Test
    void aMillionGuessesOfBrowsersThatGuessThreeTimesEachOpenNoRoomThoughAllAreTried() {
        assertThat(attack(10, GUESSES / 3 + 1)).isZero();
        assertThat(tried).isEqualTo(GUESSES);
    }

    @Test
    void aMillionTriesFindARoomLessThanOnceInAThousandAttacks() {
        var codes = Math.pow(JoinCode.LETTERS.length(), JoinCode.LENGTH);
        assertThat((double) GUESSES * ROOMS / codes).isLessThan(1e-3);
    }

    @Test
    void aCodeIsReadInGroupsAndTypedAsOneLikes() {
        assertThat(JoinCode.spaced("CDFGHJKMN")).isEqualTo("CDF GHJ KMN");
        for (var typed : List.of("cdfghjkmn", "CDF GHJ KMN", " cdf-ghj-kmn ", "CDFG\u00a0HJKMN", "cd–fg\u2011hj—kmn")) {
            assertThat(JoinCode.tidied(typed)).isEqualTo("CDFGHJKMN");
        }
        assertThat(JoinCode.valid("CDFGHJ")).isFalse();
        assertThat(JoinCode.valid("CDFGHJKM"))
                .as("of a room that is still there")
                .isTrue();
    }

    @Test
    void fiveHundredStudentsOfOneAddressJoinWithinAMinuteThoughOneInTenMistypes() {
        for (var student = 0; student < 500; student++) {
            now = now.plus(Duration.ofMillis(120));
            var browser = "browser " + student;
            if (student % 10 == 0) {
                assertThat(doorkeeper.code(SCHOOL, browser, Optional::empty)).isEmpty();
            }
            assertThat(doorkeeper.code(SCHOOL, browser, () -> Optional.of("in")))
                    .contains("in");
        }
    }

    @Test
    void aBrowserThatGuessesWaitsAndNoOther() {
        for (var i = 0; i < 10; i++) {
            assertThat(doorkeeper.code(SCHOOL, "guesses", Optional::empty)).isEmpty();
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> doorkeeper.code(SCHOOL, "guesses", () -> Optional.of("in")));
        assertThat(doorkeeper.code(SCHOOL, "beside", () -> Optional.of("in"))).contains("in");
        now = now.plusSeconds(30);
        assertThat(doorkeeper.code(SCHOOL, "guesses", () -> Optional.of("in"))).contains("in");
    }

    @Test
    void theOperatorIsToldOnceAMinuteHowManyGuessesThereWereAndNotWhose() {
        for (var i = 0; i < 12; i++) {
            try {
                doorkeeper.code(SCHOOL, "guesses", Optional::empty);
            } catch (Refused refused) {
                assertThat(i).isGreaterThanOrEqualTo(10);
            }
        }
        assertThat(doorkeeper.password(SCHOOL, "guesses", "guess", "right")).isFalse();
        assertThat(doorkeeper.code(SCHOOL, "beside", () -> Optional.of("in"))).contains("in");
        assertThat(doorkeeper.guesses().over()).isEmpty();
        now = now.plusSeconds(60);
        assertThat(doorkeeper.guesses().over()).contains("WRONG_CODE 10, REFUSED_CODE 2, WRONG_PASSWORD 1");
        now = now.plusSeconds(60);
        assertThat(doorkeeper.guesses().over()).isEmpty();
    }

    @Test
    void wrongPasswordsOfABrowserRunOutAndOthersOfItsNetworkOpenRooms() {
        for (var i = 0; i < 10; i++) {
            assertThat(doorkeeper.password(SCHOOL, "pupil", "guess", "right")).isFalse();
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> doorkeeper.password(SCHOOL, "pupil", "right", "right"));
        assertThat(doorkeeper.password(SCHOOL, "teacher", "right", "right")).isTrue();
    }

    @Test
    void aMillionGuessesAtThePasswordAreFewTriesAndTheRightOneOpensMeanwhile() {
        assertThat(doorkeeper.password(SCHOOL, "known", "right", "right")).isTrue();
        var compared = 0;
        for (var i = 0; i < GUESSES; i++) {
            now = now.plusMillis(10);
            try {
                compared += doorkeeper.password("203.0.113." + i % 1000, "browser " + i, "guess", "right") ? 0 : 1;
            } catch (Refused refused) {
                assertThat(refused).hasMessageStartingWith("Too many wrong passwords");
            }
            if (i % 100_000 == 99_999) {
                assertThat(doorkeeper.password(SCHOOL, "known", "right", "right"))
                        .isTrue();
            }
        }
        assertThat(compared).isLessThanOrEqualTo(100 + 2000 + 60 + 5000 + 2);
        now = now.plusSeconds(2); // the attack is over, and nothing else is as before
        assertThat(doorkeeper.password(SCHOOL, "new", "right", "right")).isTrue();
    }

    @Test
    void addressesOfOneIpv6NetworkAreOne() {
        assertThat(Network.of("2001:db8:1:2:aaaa::1")).isEqualTo(Network.of("2001:db8:1:2::2"));
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
    }

    /** A hundred guesses a second at the codes of some rooms, while a class of 40 comes in from one of the networks. */
    private int attack(int addresses, int browsers) {
        var rooms = Stream.generate(JoinCode::random).limit(ROOMS).collect(Collectors.toSet());
        var entries = 0;
        var pupils = 0;
        for (var i = 0; i < GUESSES; i++) {
            now = now.plusMillis(10);
            var guess = guess();
            try {
                var found = doorkeeper.code("203.0.113." + i % addresses, "guesser " + i % browsers, () -> {
                    tried++;
                    return rooms.contains(guess) ? Optional.of(guess) : Optional.<String>empty();
                });
                entries += found.isPresent() ? 1 : 0;
            } catch (Refused refused) {
                assertThat(refused).hasMessageStartingWith("Too many wrong codes");
            }
            if (i % (GUESSES / 40) == GUESSES / 80) {
                var pupil = "pupil " + pupils++;
                assertThat(doorkeeper.code("203.0.113.0", pupil, Optional::empty))
                        .as("mistyped")
                        .isEmpty();
                assertThat(doorkeeper.code("203.0.113.0", pupil, () -> Optional.of("in")))
                        .contains("in");
                doorkeeper.join("203.0.113.0", pupil);
            }
        }
        assertThat(pupils).isEqualTo(40);
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
        for (var student = 0; student < 2000; student++) {
            doorkeeper.join(
                    "198.51.100.7", "browser " + student); // more than a network gets, but each for the first time
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
                    .isThrownBy(() -> doorkeeper.code(SCHOOL, "browser", () -> {
                        throw new IllegalStateException("gone on purpose");
                    }));
        }
        assertThat(doorkeeper.code(SCHOOL, "browser", () -> Optional.of("room")))
                .contains("room");
    }
}
