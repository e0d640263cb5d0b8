package org.attentionintuition.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;

/** The addresses of the served book, for tests that look at all of its pages. */
final class Pages {

    static final String SELF_ATTENTION = "attention-intuition/self-attention";
    static final String LOOKUP = "attention-intuition/attention-as-database-lookup";
    static final String PLAYGROUND = "attention-intuition/playground";

    private final CourseLibrary library;

    private Pages(CourseLibrary library) {
        this.library = library;
    }

    static Pages of(ServedBook book) {
        return new Pages(book.bean(CourseLibrary.class));
    }

    /** English first. */
    List<String> languages() {
        return Stream.concat(Stream.of("en"), library.courses().stream().map(Course::language))
                .distinct()
                .toList();
    }

    /** Every kind of page in every language. */
    List<String> all() {
        return languages().stream().flatMap(language -> in(language).stream()).toList();
    }

    /** Every kind of page in one language: those of its courses, and those that belong to none. */
    List<String> in(String language) {
        var pages = new ArrayList<>(frame(language));
        library.courses().stream()
                .filter(course -> course.language().equals(language))
                .forEach(course -> {
                    course.pages().forEach(section -> pages.add(course.address(section)));
                    if (!course.glossary().isEmpty()) {
                        pages.add(course.slug() + "/glossary");
                    }
                });
        return pages;
    }

    /** The pages that belong to no course; as long as the interface speaks English only, they are there once. */
    private static List<String> frame(String language) {
        return language.equals("en")
                ? List.of(
                        "",
                        "progress",
                        "search?q=query",
                        "nowhere/at/all",
                        "embed/" + SELF_ATTENTION + "/self-attention")
                : List.of();
    }
}
