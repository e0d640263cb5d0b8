package org.attentionintuition.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    private final List<Course> courses;

    @Autowired
    public CourseLibrary(@Value("${courses.dir:}") String folder) {
        this(new CourseLoader()
                .loadAll(Optional.of(folder).filter(name -> !name.isBlank()).map(Path::of)));
    }

    /** A library of these courses, whose slugs differ. */
    public CourseLibrary(List<Course> courses) {
        this.courses = List.copyOf(courses);
    }

    /** In the order of their files, those that came with the program first. */
    public List<Course> courses() {
        return courses;
    }

    public Optional<Course> find(String course) {
        return courses.stream().filter(each -> each.slug().equals(course)).findFirst();
    }

    public Optional<Section> find(String course, String section) {
        return find(course).flatMap(found -> found.find(section));
    }
}
