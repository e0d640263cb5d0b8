package org.attentionintuition.course;

import java.util.List;

/**
 * Courses that cannot be read. The message holds one line for each fault,
 * {@code 01-x.md:37: queries[1].vector: found 3 numbers; expected 2, the width of the first query}.
 */
public final class CourseException extends RuntimeException {

    private final List<String> faults;

    public CourseException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** The lines of the message. */
    public List<String> faults() {
        return faults;
    }
}
