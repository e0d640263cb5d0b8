package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code course/malformed} has one beside it with the lines that its author is to read. */
class MalformedCourseTest {

    private static final Path FOLDER = Path.of("src/test/resources/course/malformed");

    static Stream<Path> malformed() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void everyFaultIsNamedWithFileLineKeyAndExpectation(Path file) throws IOException {
        var name = file.getFileName().toString();
        var expected = Files.readAllLines(FOLDER.resolve(name.replace(".md", ".expected"))).stream()
                .map(line -> name + ":" + line)
                .toList();

        var loader = new CourseLoader();
        var text = Files.readString(file);
        var refusal = catchThrowableOfType(CourseException.class, () -> loader.load(name, text));

        assertThat(refusal).as("the refusal of %s", name).isNotNull();
        assertThat(refusal.faults()).containsExactlyElementsOf(expected);
        assertThat(refusal).hasMessage(String.join("\n", expected));
    }
}
