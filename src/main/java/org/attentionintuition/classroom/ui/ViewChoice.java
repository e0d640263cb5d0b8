package org.attentionintuition.classroom.ui;

import java.util.Optional;
import org.attentionintuition.classroom.Overview;

/**
 * What is chosen to be seen of a class.
 *
 * @param hidden whether names are
 * @param onlyStuck only who seems stuck
 * @param first place of the first student on the screen, from 0
 * @param moment one that was kept; none for now
 * @param place the lab whose bars are shown; none for one of the page where most are
 */
record ViewChoice(
        boolean hidden, boolean onlyStuck, int first, Optional<Overview> moment, Optional<BookPages.Place> place) {

    static final ViewChoice START = new ViewChoice(false, false, 0, Optional.empty(), Optional.empty());

    ViewChoice withHidden(boolean now) {
        return new ViewChoice(now, onlyStuck, first, moment, place);
    }

    ViewChoice withOnlyStuck(boolean now) {
        return new ViewChoice(hidden, now, 0, moment, place);
    }

    ViewChoice withFirst(int now) {
        return new ViewChoice(hidden, onlyStuck, now, moment, place);
    }

    ViewChoice withMoment(Optional<Overview> now) {
        return new ViewChoice(hidden, onlyStuck, first, now, place);
    }

    ViewChoice withPlace(Optional<BookPages.Place> now) {
        return new ViewChoice(hidden, onlyStuck, first, moment, now);
    }
}
