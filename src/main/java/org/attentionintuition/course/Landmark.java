package org.attentionintuition.course;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A line of a document by which its author finds a place: the heading of a section, the {@code id:} of a block, or else the top. */
record Landmark(Predicate<String> line) {

    static final Landmark TOP = new Landmark(line -> false);

    private static final Pattern HEADING = Pattern.compile("##\\s+(.*?)\\s*(?:\\{#(.*)})?\\s*");

    /** The heading that opens a section, with its slug written behind it or made of it. */
    static Landmark section(String slug) {
        return new Landmark(line -> {
            var heading = HEADING.matcher(line);
            return heading.matches()
                    && slug.equals(heading.group(2) == null ? Slug.of(heading.group(1)) : heading.group(2));
        });
    }

    /** The line that gives a block its id, and no line that mentions it. */
    static Landmark block(String id) {
        var given = Pattern.compile(" {0,3}id:\\s*([\"']?)%s\\1\\s*(#.*)?".formatted(Pattern.quote(id)));
        return new Landmark(line -> given.matcher(line).matches());
    }

    /** Its number, from 1, of the first line that is it; the top if there is none. */
    int in(List<String> lines) {
        return 1
                + IntStream.range(0, lines.size())
                        .filter(at -> line.test(lines.get(at)))
                        .findFirst()
                        .orElse(0);
    }
}
