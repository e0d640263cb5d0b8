package org.attentionintuition.e2e;

import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Lab;

/** The labs of the served book as their author set them: where every comparison with the engine starts. */
final class BookLabs {

    private BookLabs() {}

    /** The lab with this id, on whatever page it stands. */
    static <L extends Lab> L lab(ServedBook book, Class<L> kind, String id) {
        return book.bean(CourseLibrary.class).courses().stream()
                .flatMap(course -> course.pages().stream())
                .flatMap(section -> section.labs().stream())
                .filter(lab -> lab.id().equals(id))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
