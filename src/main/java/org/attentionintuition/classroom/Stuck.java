package org.attentionintuition.classroom;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionintuition.classroom.Overview.Sight;

/**
 * Why somebody seems stuck. The rule is told to the teacher in the same words: a while on a page while at least half of the others are on
 * a later page of the course, or some wrong answers in a row to a question of the page.
 *
 * @param number of minutes, or of wrong answers
 */
public record Stuck(Sign sign, long number) {

    public static final Duration LONG = Duration.ofMinutes(5);
    public static final int WRONG = 3;

    /** By what it shows. */
    public enum Sign {
        TIME,
        WRONG_ANSWERS
    }

    /** The rule for all of a class, at one moment. */
    static final class Rule {

        private final Overview seen;
        private final List<String> order;
        private final Map<String, Long> onPage = new HashMap<>();

        /** @param order all pages of all courses, {@code course/section} */
        Rule(Overview seen, List<String> order) {
            this.seen = seen;
            this.order = order;
            seen.room().people().values().stream()
                    .filter(Participant::in)
                    .map(who -> seen.sight(who.number()))
                    .filter(Rule::present)
                    .forEach(sight -> onPage.merge(sight.doing().page(), 1L, Long::sum));
        }

        Optional<Stuck> of(Participant who) {
            var sight = seen.sight(who.number());
            var page = sight.doing().page();
            if (!present(sight) || page.isEmpty()) {
                return Optional.empty();
            }
            var wrong = wrong(who.deeds(), page);
            if (wrong >= WRONG) {
                return Optional.of(new Stuck(Sign.WRONG_ANSWERS, wrong));
            }
            var time = seen.on(sight);
            return time.compareTo(LONG) >= 0 && othersWentOn(page)
                    ? Optional.of(new Stuck(Sign.TIME, time.toMinutes()))
                    : Optional.empty();
        }

        /** Whoever has no page open is not stuck but away. */
        private static boolean present(Sight sight) {
            return sight.contact() == Contact.HERE || sight.contact() == Contact.BEHIND;
        }

        private static int wrong(Deeds deeds, String page) {
            return deeds.answers().entrySet().stream()
                    .filter(it -> it.getKey().startsWith(page + "/"))
                    .mapToInt(it -> it.getValue().wrong())
                    .max()
                    .orElse(0);
        }

        /** Of those on any page of the course, this one left out. */
        private boolean othersWentOn(String page) {
            var here = order.indexOf(page);
            var course = page.substring(0, page.indexOf('/') + 1);
            long others = -1;
            long later = 0;
            for (var at : onPage.entrySet()) {
                if (at.getKey().startsWith(course)) {
                    others += at.getValue();
                    later += order.indexOf(at.getKey()) > here ? at.getValue() : 0;
                }
            }
            return others > 0 && 2 * later >= others;
        }
    }
}
