package org.attentionintuition.lab;

import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Lab;

/** The course that comes with the program, as the tests of its labs read it. */
final class BuiltInCourse {

    private static final Course COURSE =
            new CourseLibrary("").find("attention-intuition").orElseThrow();

    private BuiltInCourse() {}

    /** The lab with this id, on whatever page it stands. */
    static <L extends Lab> L lab(Class<L> kind, String id) {
        return COURSE.sections().stream()
                .flatMap(section -> section.labs().stream())
                .filter(lab -> lab.id().equals(id))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
