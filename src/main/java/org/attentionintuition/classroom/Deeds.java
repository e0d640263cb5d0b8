package org.attentionintuition.classroom;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody has done in the book while in the room.
 *
 * @param answers the questions answered, {@code course/section/block}
 * @param solved the challenges solved, named in the same way
 */
public record Deeds(Map<String, Tries> answers, Set<String> solved) {

    static final Deeds NONE = new Deeds(Map.of(), Set.of());

    /** Nobody does more in a lesson; a browser that says so fills the disk. */
    static final int MOST = 400;

    private static final Pattern BLOCK = Pattern.compile("[a-z0-9-]{1,80}/[a-z0-9-]{1,80}/[a-z0-9-]{1,80}");

    /**
     * How often a question was answered.
     *
     * @param wrong how many of the last answers in a row were wrong; 0 if the last one was right
     */
    public record Tries(int times, int wrong) {

        private static final Tries NONE = new Tries(0, 0);

        public boolean right() {
            return wrong == 0;
        }

        private Tries after(boolean right) {
            return new Tries(times + 1, right ? 0 : wrong + 1);
        }
    }

    Deeds answered(String question, boolean right) {
        check(question);
        var more = new LinkedHashMap<>(answers);
        more.put(question, more.getOrDefault(question, Tries.NONE).after(right));
        return new Deeds(Collections.unmodifiableMap(more), solved);
    }

    /** A challenge is solved once. */
    Deeds solved(String challenge) {
        check(challenge);
        Refused.unless(!solved.contains(challenge), "class.refused.solved");
        var more = new LinkedHashSet<>(solved);
        more.add(challenge);
        return new Deeds(answers, Collections.unmodifiableSet(more));
    }

    /** Whether this can be added; what cannot be now can never be. */
    public boolean canTake(RoomEvent deed) {
        try {
            switch (deed) {
                case RoomEvent.Answered it -> answered(it.question(), it.right());
                case RoomEvent.Solved it -> solved(it.challenge());
                default -> throw new IllegalArgumentException("no deed: " + deed);
            }
            return true;
        } catch (Refused never) {
            return false;
        }
    }

    private void check(String block) {
        var so = answers.values().stream().mapToInt(Tries::times).sum() + solved.size();
        Refused.unless(so < MOST, "class.refused.enough");
        Refused.unless(BLOCK.matcher(block).matches(), "class.refused.no-block");
    }
}
