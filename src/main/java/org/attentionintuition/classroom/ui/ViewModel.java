package org.attentionintuition.classroom.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attentionintuition.classroom.Contact;
import org.attentionintuition.classroom.Overview;
import org.attentionintuition.classroom.Student;
import org.attentionintuition.lab.Glimpses;

/**
 * What is on the screen of a class view: pure, from what is seen and what is chosen.
 *
 * @param students those on the screen, in their order
 * @param first the place of the first of them, from 0
 * @param of how many there are to turn to
 * @param everybody in the room
 * @param place the lab whose bars are shown
 */
record ViewModel(List<Student> students, int first, int of, List<Student> everybody, Optional<BookPages.Place> place) {

    /** As many as one looks over; the others are a page away, and nothing is computed for them. */
    static final int ON_A_SCREEN = 24;

    static final ViewModel NOTHING = new ViewModel(List.of(), 0, 0, List.of(), Optional.empty());

    static ViewModel of(Overview seen, ViewChoice choice, BookPages pages, Naming naming) {
        var everybody = Student.in(seen, pages.order());
        var listed = everybody.stream()
                .filter(it -> !choice.onlyStuck() || it.stuck().isPresent())
                .sorted(Comparator.comparingInt(it -> naming.place(it.who(), choice.hidden())))
                .toList();
        var last = Math.max(0, (listed.size() - 1) / ON_A_SCREEN * ON_A_SCREEN);
        var first = Math.clamp(choice.first(), 0, last);
        var shown = listed.subList(first, Math.min(listed.size(), first + ON_A_SCREEN));
        return new ViewModel(
                shown, first, listed.size(), everybody, choice.place().or(() -> crowded(everybody, pages)));
    }

    /** A lab of the page where most are, of those that have one with a row. */
    private static Optional<BookPages.Place> crowded(List<Student> everybody, BookPages pages) {
        var at = everybody.stream().collect(Collectors.groupingBy(Student::page, Collectors.counting()));
        return pages.places().stream()
                .reduce((one, other) ->
                        at.getOrDefault(other.page(), 0L) > at.getOrDefault(one.page(), 0L) ? other : one);
    }

    /** The states of the lab that are on the screen. */
    Glimpses.Request request() {
        var states = new LinkedHashMap<Integer, String>();
        place.ifPresent(it -> students.stream()
                .filter(student -> student.page().equals(it.page()))
                .forEach(student -> Optional.ofNullable(
                                student.sight().doing().labs().get(it.lab().id()))
                        .ifPresent(text -> states.put(student.number(), text))));
        return new Glimpses.Request(place.map(BookPages.Place::lab), states);
    }

    long in(Contact contact) {
        return everybody.stream().filter(it -> it.sight().contact() == contact).count();
    }

    /** How many are on each page, in the order of the book; those on none last. */
    Map<String, Long> where(BookPages pages) {
        var at = everybody.stream()
                .filter(it -> it.sight().contact() != Contact.AWAY)
                .collect(Collectors.groupingBy(Student::page, Collectors.counting()));
        var where = new LinkedHashMap<String, Long>();
        pages.order().stream().filter(at::containsKey).forEach(page -> where.put(page, at.getOrDefault(page, 0L)));
        at.entrySet().stream()
                .filter(it -> !where.containsKey(it.getKey()))
                .forEach(it -> where.put("", it.getValue()));
        return where;
    }
}
