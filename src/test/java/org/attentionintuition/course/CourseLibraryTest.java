package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CourseLibraryTest {

    @TempDir
    Path folder;

    private List<Course> builtIn = List.of();

    @BeforeEach
    void readBuiltInCourses() {
        builtIn = new CourseLibrary("").courses();
    }

    @Test
    void aFolderAddsCoursesBehindTheBuiltInOnes() throws IOException {
        write("02-second.md", "# Second\n\n## A\n\nText.");
        write("01-first.md", Documents.sample());
        write("de/01-dritter.md", "# Dritter\n\n## A\n\nText.");
        write(".hidden.md", "no course");
        write("notes.txt", "no course");
        write("pictures/notes.txt", "no course");

        var library = new CourseLibrary(folder.toString());

        assertThat(library.courses()).startsWith(builtIn.toArray(Course[]::new));
        assertThat(library.courses().subList(builtIn.size(), library.courses().size()))
                .extracting(Course::slug)
                .containsExactly("mixing-colours", "second", "dritter");
        assertThat(library.find("dritter")).map(Course::language).contains("de");
        assertThat(library.find("second")).map(Course::language).contains("en");
        assertThat(library.find("mixing-colours", "three-pots-of-paint"))
                .map(Section::title)
                .contains("Three Pots of Paint");
        assertThat(library.find("mixing-colours", "unknown")).isEmpty();
        assertThat(library.find("unknown", "three-pots-of-paint")).isEmpty();
    }

    @Test
    void aPlaygroundIsAPageOfEveryCourseBesideIt() throws IOException {
        write("a.md", "# A\n\n## One\n\nText.\n\n## Two\n\nText.");
        write("playground.md", "## Free play\n\n```lab playground\nid: free\ntitle: Free\nprovenance: computed\n```");

        var course = new CourseLibrary(folder.toString()).find("a").orElseThrow();

        assertThat(course.sections()).hasSize(2);
        assertThat(course.pages()).extracting(Section::slug).containsExactly("one", "two", "playground");
        assertThat(course.find("playground")).map(Section::title).contains("Free play");
        assertThat(course.next(course.sections().getLast())).isEqualTo(course.find("playground"));
        assertThat(course.find("playground").orElseThrow().labs().getFirst())
                .isInstanceOfSatisfying(PlaygroundLab.class, lab -> {
                    assertThat(lab.words()).hasSize(6);
                    assertThat(lab.width()).isEqualTo(2);
                });
    }

    @Test
    void aPlaygroundWithFaultsIsRefused() throws IOException {
        write("a.md", "# A\n\n## One\n\nText.");
        write(
                "playground.md",
                "## P\n\n```lab playground\nid: free\ntitle: Free\nprovenance: computed\nwords: [one, two words]\nwidth: 9\n```\n");
        assertThatThrownBy(() -> new CourseLibrary(folder.toString()))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("words without spaces")
                .hasMessageContaining("width");
        write("playground.md", "## P\n\nText.\n\n## Q\n\nText.");
        assertThatThrownBy(() -> new CourseLibrary(folder.toString()))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("2 pages");
        write("playground.md", "### no page");
        assertThatThrownBy(() -> new CourseLibrary(folder.toString())).isInstanceOf(CourseException.class);
    }

    @Test
    void faultsOfAllFilesAreReportedTogether() throws IOException {
        write("a.md", "# A\n\n## A\n");
        write("b.md", "## B\n\nText.");
        write("c.md", Documents.sample());

        assertThatThrownBy(() -> new CourseLibrary(folder.toString()))
                .isInstanceOfSatisfying(
                        CourseException.class,
                        refusal -> assertThat(refusal.faults())
                                .hasSize(2)
                                .satisfiesExactly(
                                        fault -> assertThat(fault).startsWith(folder.resolve("a.md") + ":3: "),
                                        fault -> assertThat(fault).startsWith(folder.resolve("b.md") + ":1: title: ")));
    }

    @Test
    void twoCoursesWithOneSlugAreAFaultThatNamesBothFiles() throws IOException {
        write("a.md", "# Same\n\n## A\n\nText.");
        write("b.md", "---\ntitle: Other\nslug: same\n---\n\n## A\n\nText.");

        assertThatThrownBy(() -> new CourseLibrary(folder.toString()))
                .isInstanceOf(CourseException.class)
                .hasMessage(
                        "%s:1: found the slug same, which %s has too; expected a slug of its own in the front matter"
                                .formatted(folder.resolve("b.md"), folder.resolve("a.md")));
    }

    @Test
    void aFolderWithoutCoursesIsAFault() throws IOException {
        assertThatThrownBy(() -> new CourseLibrary(folder.toString()))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("courses.dir: %s: found no course; expected", folder);
        assertThatThrownBy(() -> new CourseLibrary(folder.resolve("none").toString()))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("found no such folder");
        write("Entwürfe/a.md", Documents.sample());
        assertThatThrownBy(() -> new CourseLibrary(folder.toString()))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("expected a language such as en");
    }

    @Test
    void aFileThatIsNoTextIsAFault() throws IOException {
        Files.write(folder.resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xE9});
        Files.write(folder.resolve("large.md"), new byte[CourseFile.LARGEST + 1]);

        assertThatThrownBy(() -> new CourseLibrary(folder.toString()))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("large.md:1: found more than 256 kB")
                .hasMessageContaining("latin.md:1: found bytes that are not UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        write("a.md", "\uFEFF" + Documents.sample());

        assertThat(new CourseLibrary(folder.toString()).find("mixing-colours")).isPresent();
    }

    @Test
    void aMalformedCourseStopsTheStartWithItsFaultsAndNoStackTrace(CapturedOutput output) throws IOException {
        write("a.md", "# A\n\n## A\n");
        var application = new SpringApplication(CourseLibrary.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--courses.dir=" + folder))
                .hasRootCauseInstanceOf(CourseException.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(folder.resolve("a.md") + ":3: found an empty section; expected prose or a lab")
                .contains("Correct these lines")
                .doesNotContain("\tat org.attentionintuition");
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
