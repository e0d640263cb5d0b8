package org.attentionintuition.course;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionintuition.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * All courses of this server, read once at start-up. One fault in one of them and the server does not start.
 *
 * <p>{@code --courses.dir=…} adds a folder of courses to those that came with the program.
 */
@Component
public class CourseLibrary {

    private final List<Course> all;
    private final List<Course> courses;

    @Autowired
    public CourseLibrary(@Value("${courses.dir:}") String folder) {
        this(new CourseLoader()
                .loadAll(Optional.of(folder).filter(name -> !name.isBlank()).map(Path::of)));
    }

    /** A library of these courses; those with the same slug are translations of the first of them. */
    public CourseLibrary(List<Course> courses) {
        all = List.copyOf(courses);
        Map<String, Course> first = new LinkedHashMap<>();
        all.forEach(course -> first.putIfAbsent(course.slug(), course));
        this.courses = List.copyOf(first.values());
    }

    /** Every course in its first language, in the order of their files, those that came with the program first. */
    public List<Course> courses() {
        return courses;
    }

    /** Every course in this language, and in its first one where it was not translated. */
    public List<Course> courses(Language language) {
        return courses.stream().map(course -> in(language, course)).toList();
    }

    /** Every course in every language. */
    public List<Course> all() {
        return all;
    }

    /** In its first language. */
    public Optional<Course> find(String course) {
        return courses.stream().filter(each -> each.slug().equals(course)).findFirst();
    }

    /** In this language, and in its first one where it was not translated. */
    public Optional<Course> find(String course, Language language) {
        return find(course).map(found -> in(language, found));
    }

    private Course in(Language language, Course course) {
        return all.stream()
                .filter(each ->
                        each.slug().equals(course.slug()) && each.language().equals(language.tag()))
                .findFirst()
                .orElse(course);
    }

    public Optional<Section> find(String course, String section) {
        return find(course).flatMap(found -> found.find(section));
    }
}
