package org.attentionintuition.classroom.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.language.Reader;

/** All pages of all courses in the reader's language, by their addresses and in their order. */
record BookPages(Map<String, Section> pages) {

    /**
     * A lab whose rows can be compared.
     *
     * @param page where it stands, {@code course/section}
     */
    record Place(String page, String title, Lab lab) {

        String id() {
            return page + "/" + lab.id();
        }
    }

    static BookPages of(CourseLibrary library) {
        var pages = new LinkedHashMap<String, Section>();
        library.courses(Reader.language())
                .forEach(course -> course.pages().forEach(page -> pages.put(course.address(page), page)));
        return new BookPages(pages);
    }

    List<String> order() {
        return List.copyOf(pages.keySet());
    }

    /** What a page is called; its address where it is none of the book. */
    String title(String page) {
        return Optional.ofNullable(pages.get(page)).map(Section::title).orElse(page);
    }

    List<Place> places() {
        return pages.entrySet().stream()
                .flatMap(it -> places(it.getKey(), it.getValue()))
                .toList();
    }

    private static Stream<Place> places(String page, Section section) {
        return section.labs().stream().filter(Labs::hasRow).map(lab -> new Place(page, section.title(), lab));
    }
}
