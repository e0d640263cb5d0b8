package org.attentionintuition.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;

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

    /** Every kind of page in every language. */
    List<String> all() {
        return Stream.of(Language.values())
                .flatMap(language -> in(language).stream())
                .toList();
    }

    /** Every kind of page in one language: those of its courses, and those that belong to none. */
    List<String> in(Language language) {
        var pages = new ArrayList<>(List.of(
                "",
                "progress",
                "search?q=query",
                "nowhere/at/all",
                "embed/" + SELF_ATTENTION + "/self-attention",
                "embed/" + LOOKUP + "/trained-lookup?trained-lookup=open:on",
                "join",
                "teach",
                "projector",
                "class"));
        library.courses(language).forEach(course -> {
            course.pages().forEach(section -> pages.add(course.address(section)));
            if (!course.glossary().isEmpty()) {
                pages.add(course.slug() + "/glossary");
            }
        });
        return pages.stream().map(language::address).toList();
    }
}
