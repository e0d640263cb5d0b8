package org.attentionintuition.classroom;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the book without classes where rooms cannot be kept in the folder that nobody has chosen: a second book from the same folder, or
 * one that cannot be written to. Who has chosen a folder or a database is told that it fails ({@link DatabaseFailureAnalyzer}).
 */
final class BookWithoutRooms implements EnvironmentPostProcessor {

    private static final String FOLDER = "book.classroom.folder";
    private static final String URL = "spring.datasource.url";
    private static final String OURS = "class path resource [application.properties]";
    private static final String ATTACHED = "configurationProperties"; // all of the others once more

    private final Log log;

    BookWithoutRooms(DeferredLogFactory logs) {
        log = logs.getLog(BookWithoutRooms.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var folder = environment.getProperty(FOLDER, "");
        if (folder.isEmpty()
                || !environment.getProperty(ClassroomConfiguration.ENABLED, Boolean.class, true)
                || !isOurs(environment, URL)
                || !isOurs(environment, FOLDER)) {
            return;
        }
        trouble(Path.of(folder)).ifPresent(why -> {
            log.warn("The book starts without classes, as rooms cannot be kept in " + folder + ": " + why
                    + ". Choose another folder with --book.classroom.folder=…");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("without-rooms", Map.of(ClassroomConfiguration.ENABLED, false)));
        });
    }

    /** Whether what counts for a property is what the book itself says. */
    private static boolean isOurs(ConfigurableEnvironment environment, String property) {
        return environment.getPropertySources().stream()
                .filter(source -> !source.getName().equals(ATTACHED) && source.containsProperty(property))
                .findFirst()
                .filter(source -> source.getName().contains(OURS))
                .isPresent();
    }

    private static Optional<String> trouble(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                return Optional.of("nothing can be written there");
            }
            var file = folder.resolve("classroom.mv.db");
            return Files.exists(file) && isLocked(file)
                    ? Optional.of("another book has it open; one server opens a folder")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    /** By the lock that H2 takes. */
    private static boolean isLocked(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
