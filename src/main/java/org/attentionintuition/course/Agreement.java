package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a translation of a course has the sections, blocks, ids, words, numbers and cover of the original. */
final class Agreement {

    /**
     * What is not as in the original.
     *
     * @param place in the course, for its author
     * @param landmark the line in the document near that place
     */
    record Difference(String place, Landmark landmark, String found, String expected) {}

    private Agreement() {}

    /** The first one from the top. */
    static Optional<Difference> firstDifference(Course original, Course translation) {
        return Stream.concat(
                        Stream.of(list(
                                "sections",
                                Landmark.TOP,
                                original.pages().stream().map(Section::slug).toList(),
                                translation.pages().stream().map(Section::slug).toList())),
                        Stream.concat(Stream.of(cover(original, translation)), pages(original, translation)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> glossary(original.glossary(), translation.glossary()));
    }

    private static Optional<Difference> cover(Course original, Course translation) {
        var expected = original.cover().map(AttentionLab::id).orElse("none");
        var found = translation.cover().map(AttentionLab::id).orElse("none");
        return expected.equals(found)
                ? Optional.empty()
                : Optional.of(new Difference("cover", Landmark.TOP, found, expected));
    }

    private static Stream<Optional<Difference>> pages(Course original, Course translation) {
        return original.pages().stream()
                .flatMap(page -> translation.find(page.slug()).stream().flatMap(other -> blocks(page, other)));
    }

    private static Stream<Optional<Difference>> blocks(Section original, Section translation) {
        var place = "section " + original.slug();
        var landmark = Landmark.section(original.slug());
        return Stream.concat(
                Stream.of(list(place, landmark, names(original), names(translation))),
                original.blocks().stream()
                        .flatMap(block -> translation.blocks().stream()
                                .filter(other ->
                                        !(block instanceof Prose) && name(other).equals(name(block)))
                                .map(other -> inside(name(block), Landmark.block(id(block)), block, other))));
    }

    private static Optional<Difference> glossary(Glossary original, Glossary translation) {
        return list("glossary", Landmark.TOP, slugs(original), slugs(translation))
                .or(() -> original.terms().stream()
                        .flatMap(term -> translation.find(term.slug()).stream()
                                .flatMap(other -> inside("term " + term.slug(), Landmark.TOP, term, other).stream()))
                        .findFirst());
    }

    private static List<String> slugs(Glossary glossary) {
        return glossary.terms().stream().map(Term::slug).toList();
    }

    private static Optional<Difference> inside(String place, Landmark landmark, Object original, Object translation) {
        return Structure.firstDifference(original, translation)
                .map(it -> new Difference(place + ": " + it.path(), landmark, it.found(), it.expected()));
    }

    private static Optional<Difference> list(
            String place, Landmark landmark, List<String> original, List<String> translation) {
        for (int i = 0; i < Math.max(original.size(), translation.size()); i++) {
            var expected = i < original.size() ? original.get(i) : "the end";
            var found = i < translation.size() ? translation.get(i) : "the end";
            if (!expected.equals(found)) {
                return Optional.of(new Difference(place, landmark, found, expected));
            }
        }
        return Optional.empty();
    }

    /** Prose is as long as a language needs, and has as many headings of its own. */
    private static List<String> names(Section section) {
        var names = new ArrayList<String>();
        for (var block : section.blocks()) {
            if (!(block instanceof Prose) || names.isEmpty() || !names.getLast().equals(name(block))) {
                names.add(name(block));
            }
        }
        return names;
    }

    private static String name(Block block) {
        return switch (block) {
            case Prose it -> "prose";
            case Lab it -> "lab " + it.id();
            case Predict it -> "predict " + it.id();
            case Challenge it -> "challenge " + it.id();
        };
    }

    private static String id(Block block) {
        return switch (block) {
            case Prose it -> "";
            case Lab it -> it.id();
            case Predict it -> it.id();
            case Challenge it -> it.id();
        };
    }
}
