package org.attentionintuition.classroom;

import java.util.List;
import java.util.Optional;

/**
 * What those who lead see of one who is in the room.
 *
 * @param minutes on the page
 * @param led whether what is on the screen is the teacher's
 * @param stuck if it seems so
 */
public record Student(Participant who, Overview.Sight sight, long minutes, boolean led, Optional<Stuck> stuck) {

    /**
     * Everybody who is in, in the order of joining.
     *
     * @param order all pages of all courses, {@code course/section}
     */
    public static List<Student> in(Overview seen, List<String> order) {
        var rule = new Stuck.Rule(seen, order);
        return seen.room().people().values().stream()
                .filter(Participant::in)
                .map(who -> new Student(
                        who,
                        seen.sight(who.number()),
                        seen.on(seen.sight(who.number())).toMinutes(),
                        led(seen, seen.sight(who.number()).doing()),
                        rule.of(who)))
                .toList();
    }

    /** Whoever is led tells of no states of their own. */
    private static boolean led(Overview seen, Doing doing) {
        return seen.room().pacing() instanceof Pacing.Follow
                && !doing.page().isEmpty()
                && doing.labs().isEmpty();
    }

    public int number() {
        return who.number();
    }

    public String page() {
        return sight.doing().page();
    }

    /** How many questions were answered right in the end. */
    public long right() {
        return who.deeds().answers().values().stream()
                .filter(Deeds.Tries::right)
                .count();
    }
}
