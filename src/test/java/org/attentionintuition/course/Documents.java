package org.attentionintuition.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Small documents for tests. */
final class Documents {

    static final Path SAMPLE = Path.of("src/test/resources/course/sample.md");

    private Documents() {}

    static String sample() {
        try {
            return Files.readString(SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page with this Markdown on it. */
    static Section page(String markdown) {
        return new CourseLoader()
                .load("page.md", "# Course\n\n## Page\n\n" + markdown)
                .first();
    }

    /** The HTML of one page of prose. */
    static String html(String markdown) {
        return page(markdown).blocks().stream().map(it -> ((Prose) it).html()).collect(Collectors.joining());
    }

    /** The lab of this kind with these lines of YAML below id, title and provenance. */
    static Lab lab(String kind, String yaml) {
        var block = """
                ```lab %s
                id: lab
                title: Lab
                provenance: hand-set
                %s
                ```
                """.formatted(kind, yaml.strip());
        return page(block).labs().getFirst();
    }
}
