package org.attentionintuition.course;

import java.util.Set;

/** Addresses of the book's own pages, where no course and no section can be. */
final class Reserved {

    static final String PLAYGROUND = "playground";

    /** In the place of a course. */
    static final Set<String> COURSES = Set.of("embed", "error", "search", "teach", "join", "projector");

    /** In the place of a section. */
    static final Set<String> SECTIONS = Set.of("glossary", Reserved.PLAYGROUND);

    private Reserved() {}
}
