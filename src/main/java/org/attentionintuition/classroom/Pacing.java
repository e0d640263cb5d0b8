package org.attentionintuition.classroom;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Where the class may be. Pages are addresses, {@code course/section}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Pacing {

    /** Whether the class may be called to a page. */
    default boolean allows(String page) {
        return switch (this) {
            case Within it -> it.pages().contains(page);
            case Paused it -> it.before().allows(page);
            case Free free -> true;
            case Follow follow -> true;
        };
    }

    /** Wherever one likes. */
    record Free() implements Pacing {}

    /**
     * Where a teacher is, with the teacher's sliders.
     *
     * @param link the one that this teacher came by
     */
    record Follow(int link, String page) implements Pacing {}

    /** On these pages, in the order of the course; at least one. */
    record Within(List<String> pages) implements Pacing {
        public Within {
            pages = List.copyOf(pages);
            Refused.unless(!pages.isEmpty(), "class.refused.no-pages");
        }
    }

    /** Nowhere: all look up. What was before goes on afterwards. */
    record Paused(Pacing before) implements Pacing {
        public Paused {
            Refused.unless(!(before instanceof Paused), "class.refused.paused");
        }
    }
}
