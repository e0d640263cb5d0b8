package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Courses that have the same slug, one in each language. All of them are the same course: sections, blocks, ids, words and numbers are
 * those of the first, only the texts are their own. So a link, a learner's answers and a program hold in every language.
 */
final class Translations {

    private record Translation(Course course, CourseFile file) {}

    private final Map<String, List<Translation>> bySlug = new LinkedHashMap<>();

    /** @throws CourseException if there is one in this language already */
    void add(Course course, CourseFile file) {
        var others = bySlug.computeIfAbsent(course.slug(), slug -> new ArrayList<>());
        for (var other : others) {
            if (other.course().language().equals(course.language())) {
                throw file.fault(
                        "the slug %s, which %s has too"
                                .formatted(course.slug(), other.file().name()),
                        "a slug of its own in the front matter");
            }
        }
        others.add(new Translation(course, file));
    }

    /** A line for the first thing in each translation that is not as in the first language. */
    List<String> faults() {
        return bySlug.values().stream()
                .flatMap(it -> it.stream().skip(1).flatMap(other -> fault(it.getFirst(), other).stream()))
                .toList();
    }

    private static Optional<String> fault(Translation first, Translation other) {
        return Agreement.firstDifference(first.course(), other.course())
                .map(it -> "%s:%d: %s: found %s; expected %s, as in %s"
                        .formatted(
                                other.file().name(),
                                other.file().lineOf(it.landmark()),
                                it.place(),
                                it.found(),
                                it.expected(),
                                first.file().name()));
    }
}
