package org.attentionintuition.course;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A Markdown file that holds a course, or the glossary or a page beside the courses in its folder.
 *
 * @param name as an author or operator would find it
 * @param language of the folder it lies in
 */
record CourseFile(String name, String language, InputStreamSource source) {

    /** A book's chapter takes some tens of kilobytes; a parser may take quadratic time for hostile text. */
    static final int LARGEST = 256 * 1024;

    private static final String BUILT_IN = "classpath*:courses/*/*.md";
    private static final String DEFAULT_LANGUAGE = "en";
    /** The first language before all others: what it has is the original, the others are held against it. */
    private static final Comparator<CourseFile> ORDER = Comparator.comparing(
                    (CourseFile file) -> !file.language().equals(DEFAULT_LANGUAGE))
            .thenComparing(CourseFile::name);

    private static final String GLOSSARY = "glossary.md";

    /** The courses that came with the program. */
    static List<CourseFile> onClasspath() {
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources(BUILT_IN);
            var files = new ArrayList<CourseFile>();
            for (var resource : resources) {
                var path = resource.getURL().getPath().split("/", -1);
                var language = path[path.length - 2];
                files.add(
                        new CourseFile("courses/%s/%s".formatted(language, path[path.length - 1]), language, resource));
            }
            files.sort(ORDER);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The {@code *.md} files of a folder, and of its sub-folders named after a language: those of the first language before all others, in the order of their names.
     *
     * @throws CourseException if there is no such folder, or nothing in it
     */
    static List<CourseFile> inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw fault(folder, "no such folder", "a folder with *.md files");
        }
        var files = new ArrayList<CourseFile>();
        for (var path : visible(folder)) {
            if (isMarkdown(path)) {
                files.add(of(path, DEFAULT_LANGUAGE));
            } else if (Files.isDirectory(path)) {
                files.addAll(inLanguageFolder(path));
            }
        }
        if (files.stream().noneMatch(CourseFile::course)) {
            throw fault(folder, "no course", "*.md files, in the folder or in folders such as en");
        }
        files.sort(ORDER);
        return files;
    }

    /** Whether it explains terms instead of being a course. */
    boolean glossary() {
        return name.substring(folder().length()).equals(GLOSSARY);
    }

    /** The page that every course in its folder gets of it, if it is one. */
    Optional<Beside> beside() {
        return Beside.of(name.substring(folder().length()));
    }

    /** Whether it is a course of its own. */
    boolean course() {
        return !glossary() && beside().isEmpty();
    }

    /** The name up to its last slash, with it: the same for files that lie side by side. */
    String folder() {
        return name.substring(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf(File.separatorChar)) + 1);
    }

    /**
     * The text of the file.
     *
     * @throws CourseException if it cannot be read, is too large, or is not UTF-8
     */
    String text() {
        try (InputStream in = source.getInputStream()) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw fault("more than %d kB".formatted(LARGEST / 1024), "a smaller file");
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw fault("bytes that are not UTF-8", "a text file in UTF-8");
        } catch (IOException e) {
            throw fault("a file that cannot be read (%s)".formatted(e.getMessage()), "a readable file");
        }
    }

    /** The line, from 1, where this stands. */
    int lineOf(Landmark landmark) {
        return landmark.in(text().lines().toList());
    }

    CourseException fault(String found, String expected) {
        return new CourseException(List.of("%s:1: found %s; expected %s".formatted(name, found, expected)));
    }

    private static List<CourseFile> inLanguageFolder(Path folder) {
        var files = visible(folder).stream().filter(CourseFile::isMarkdown).toList();
        var language = String.valueOf(folder.getFileName());
        if (!files.isEmpty() && !FrontMatter.isLanguage(language)) {
            throw fault(
                    folder,
                    "*.md files in a folder named %s".formatted(Quotation.of(language)),
                    "a language such as en");
        }
        return files.stream().map(file -> of(file, language)).toList();
    }

    private static CourseFile of(Path path, String language) {
        return new CourseFile(path.toString(), language, () -> Files.newInputStream(path));
    }

    private static boolean isMarkdown(Path path) {
        return path.toString().endsWith(".md") && Files.isRegularFile(path);
    }

    private static List<Path> visible(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw fault(folder, "a folder that cannot be read", "a readable folder");
        }
    }

    private static CourseException fault(Path folder, String found, String expected) {
        return new CourseException(
                List.of("courses.dir: %s: found %s; expected %s".formatted(folder, found, expected)));
    }
}
