package org.attentionintuition.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns documents into courses: all of them, or none and a {@link CourseException} that lists every fault with file and line.
 *
 * <p>The format: Markdown with YAML front matter ({@code title, slug, language, description, cover}); each {@code ##} heading opens a
 * section, its slug made of the heading or written behind it as {@code {#slug}}; a fenced block whose info string is
 * {@code lab} and a kind holds the YAML of that lab, and {@code predict} and {@code challenge} hold what is asked about one. A file
 * named {@code glossary.md} explains the terms of the courses beside it, {@code inside.md} and {@code playground.md} are
 * two more pages of each of them.
 */
public final class CourseLoader {

    /**
     * Reads one document.
     *
     * @param name what messages call the file
     * @throws CourseException with every fault of the document
     */
    public Course load(String name, String markdown) {
        return load(name, markdown, "en", Glossary.NONE);
    }

    /** As {@link #load(String, String)}, with the terms of a glossary marked. */
    public Course load(String name, String markdown, Glossary glossary) {
        return load(name, markdown, "en", glossary);
    }

    /**
     * Reads one glossary.
     *
     * @param name what messages call the file
     * @throws CourseException with every fault of the document
     */
    public Glossary loadGlossary(String name, String markdown) {
        return new GlossaryReader(name).read(markdown);
    }

    /**
     * The courses on the class path ({@code courses/<language>/*.md}), and behind them those of a folder outside: its
     * {@code *.md} files and those of its sub-folders {@code <language>/}, each English first and in the order of their names.
     *
     * <p>Courses in different languages that have the same slug are translations of the first of them, and have to agree with it.
     *
     * @throws CourseException with every fault of every document, or if two courses of one language have the same slug
     */
    public List<Course> loadAll(Optional<Path> folder) {
        var files = new ArrayList<>(CourseFile.onClasspath());
        folder.map(CourseFile::inFolder).ifPresent(files::addAll);
        return loadFiles(files);
    }

    private List<Course> loadFiles(List<CourseFile> files) {
        var courses = new ArrayList<Course>();
        var faults = new ArrayList<String>();
        var glossaries = glossaries(files, faults);
        var translations = new Translations();
        for (var file : files.stream().filter(CourseFile::course).toList()) {
            try {
                var glossary = glossaries.getOrDefault(file.folder(), Glossary.NONE);
                var course = load(file.name(), file.text(), file.language(), glossary);
                var whole = withBeside(course, files, file.folder());
                translations.add(whole, file);
                courses.add(whole);
            } catch (CourseException e) {
                faults.addAll(e.faults());
            }
        }
        if (faults.isEmpty()) {
            faults.addAll(translations.faults());
        }
        if (!faults.isEmpty()) {
            throw new CourseException(faults);
        }
        return List.copyOf(courses);
    }

    private static Course withBeside(Course course, List<CourseFile> files, String folder) {
        var whole = course;
        for (var page : Beside.values()) {
            for (var file : files) {
                if (file.folder().equals(folder) && file.beside().equals(Optional.of(page))) {
                    var reader = new DocumentReader(file.name(), course.glossary());
                    whole = whole.withBeside(reader.readBeside(page, file.text(), whole));
                }
            }
        }
        return whole;
    }

    /** By folder; a glossary with a fault is left out, and its courses may then name any term. */
    private Map<String, Glossary> glossaries(List<CourseFile> files, List<String> faults) {
        Map<String, Glossary> glossaries = new HashMap<>();
        for (var file : files.stream().filter(CourseFile::glossary).toList()) {
            try {
                glossaries.put(file.folder(), loadGlossary(file.name(), file.text()));
            } catch (CourseException e) {
                faults.addAll(e.faults());
            }
        }
        return glossaries;
    }

    private static Course load(String name, String markdown, String language, Glossary glossary) {
        return new DocumentReader(name, glossary).read(markdown, language);
    }
}
