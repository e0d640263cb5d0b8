package org.attentionintuition.course;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attentionintuition.language.Language;

/** Addresses of the book's own pages, where no course and no section can be. */
final class Reserved {

    /** In the place of a course. */
    static final Set<String> COURSES = Stream.concat(
                    Stream.of("embed", "error", "search", "teach", "join", "projector", "class"),
                    Arrays.stream(Language.values()).map(Language::tag))
            .collect(Collectors.toUnmodifiableSet());

    /** In the place of a section. */
    static final Set<String> SECTIONS = Stream.concat(
                    Stream.of("glossary"), Arrays.stream(Beside.values()).map(Beside::slug))
            .collect(Collectors.toUnmodifiableSet());

    private Reserved() {}
}
