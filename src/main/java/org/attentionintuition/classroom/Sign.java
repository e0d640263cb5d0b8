package org.attentionintuition.classroom;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a student's tab has told another server.
 *
 * @param mark whether somebody is there; nothing if only the page has changed
 * @param doing what the page shows; nothing if that has not changed
 */
record Sign(@Nullable Mark mark, @Nullable Doing doing) {

    enum Mark {
        AWAKE,
        BEHIND,
        /** The last page was closed. */
        GONE
    }

    static Sign of(boolean awake) {
        return new Sign(awake ? Mark.AWAKE : Mark.BEHIND, null);
    }

    static Sign of(Doing doing) {
        return new Sign(null, doing);
    }

    static Sign gone() {
        return new Sign(Mark.GONE, null);
    }

    /** Both, as one; of two that say the same, the later one. */
    Sign then(Sign later) {
        return new Sign(later.mark == null ? mark : later.mark, later.doing == null ? doing : later.doing);
    }

    /** Without the states of labs, for one that is too long. */
    Sign shortened() {
        return new Sign(
                mark,
                Optional.ofNullable(doing)
                        .map(it -> new Doing(it.page(), Map.of()))
                        .orElse(null));
    }
}
