package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.attentionintuition.Application;
import org.attentionintuition.page.Company;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The book alone. */
class WithoutClassroomTest {

    @Test
    void aBookWithoutClassroomsNeedsNoDatabaseAndNoFolderToWriteIn() {
        try (var book = new SpringApplicationBuilder(Application.class)
                .run(
                        "--book.classroom.enabled=false",
                        "--spring.datasource.url=jdbc:h2:file:/proc/nowhere/classroom",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=WARN")) {
            assertThat(book.getBeanNamesForType(DataSource.class)).isEmpty();
            assertThat(book.getBeanNamesForType(Classroom.class)).isEmpty();
            assertThat(book.getBeanNamesForType(Company.class)).isEmpty();
        }
    }

    @Test
    void whereNothingCanBeWrittenTheBookStartsWithoutClasses(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        try (var book = started("--book.home=" + file)) {
            assertThat(book.getBeanNamesForType(DataSource.class)).isEmpty();
            assertThat(book.getBeanNamesForType(Classroom.class)).isEmpty();
        }
    }

    @Test
    void besideABookThatHasTheRoomsOpenAnotherStartsWithoutClasses(@TempDir Path folder)
            throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve("data")).resolve("classroom.mv.db");
        var other = locking(Files.createFile(data));
        try {
            try (var book = started("--book.home=" + folder)) {
                assertThat(book.getBeanNamesForType(Classroom.class)).isEmpty();
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (var book = started("--book.home=" + folder)) {
            assertThat(book.getBeanNamesForType(Classroom.class))
                    .as("nobody has it open any more")
                    .hasSize(1);
        }
    }

    @Test
    void whoHasChosenAFolderIsToldThatItCannotBe(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatException()
                .isThrownBy(() -> started("--book.classroom.folder=" + file.resolve("data"))
                        .close())
                .havingRootCause()
                .withMessageContaining("data");
    }

    private static ConfigurableApplicationContext started(String argument) {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        argument,
                        "--spring.config.location=classpath:/application.properties", // no database of the tests
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=ERROR");
    }

    /** Another process that holds the file as H2 does. */
    private static Process locking(Path file) throws IOException {
        var program = Files.writeString(file.resolveSibling("Locking.java"), """
                import java.nio.channels.FileChannel;
                import java.nio.file.Path;
                import java.nio.file.StandardOpenOption;

                class Locking {
                    public static void main(String[] file) throws Exception {
                        try (var channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE); var lock = channel.lock()) {
                            System.out.println("locked");
                            System.in.read();
                        }
                    }
                }
                """);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, program.toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("locked");
        return process;
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsExplained() {
        var failure = new IllegalStateException(new SQLException("Database may be already in use"));
        var analysis = Objects.requireNonNull(new DatabaseFailureAnalyzer().analyze(failure));
        assertThat(analysis.getDescription()).contains("already in use");
        assertThat(analysis.getAction()).contains("--book.classroom.enabled=false");
    }
}
