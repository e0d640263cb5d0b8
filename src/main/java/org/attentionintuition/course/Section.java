package org.attentionintuition.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page of a course: everything below a {@code ##} heading.
 *
 * @param number from 1
 * @param slug its part of the address, unique in its course
 * @param title plain text
 * @param blocks from top to bottom, at least one
 */
public record Section(int number, String slug, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
        Slug.require(slug);
        Require.that(number >= 1, "number", number, "1 or more");
        Require.that(!title.isBlank(), "title", "nothing", "a title");
        Require.that(!blocks.isEmpty(), "blocks", "none", "prose or a lab");
    }

    /** The labs among the blocks, in their order. */
    public List<Lab> labs() {
        return blocks.stream()
                .flatMap(block -> block instanceof Lab lab ? Stream.of(lab) : Stream.empty())
                .toList();
    }

    /** The lab with this id. */
    public Optional<Lab> lab(String id) {
        return labs().stream().filter(lab -> lab.id().equals(id)).findFirst();
    }

    /** Whether its prose has the term. */
    public boolean names(Term term) {
        return blocks.stream().anyMatch(block -> block instanceof Prose prose && prose.names(term));
    }
}
