package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.attentionintuition.classroom.Student;
import org.attentionintuition.lab.Glimpses;

/** The students on the screen, each with a card that stays as long as its student does. */
final class StudentGrid extends UnorderedList {

    private final Glimpses glimpses;
    private final Consumer<Integer> opened;
    private final Map<Integer, StudentCard> cards = new HashMap<>();
    private List<Integer> order = List.of();

    StudentGrid(Glimpses glimpses, Consumer<Integer> opened) {
        this.glimpses = glimpses;
        this.opened = opened;
        addClassName("students");
    }

    void show(List<Student> students, Naming naming, boolean hidden, BookPages pages) {
        var numbers = students.stream().map(Student::number).toList();
        if (!numbers.equals(order)) {
            order = numbers;
            removeAll();
            cards.keySet().retainAll(numbers);
            numbers.forEach(number -> add(card(number)));
        }
        students.forEach(it -> card(it.number()).show(it, naming.name(it.who(), hidden), pages.title(it.page())));
    }

    private StudentCard card(int number) {
        return cards.computeIfAbsent(number, it -> new StudentCard(it, glimpses, () -> opened.accept(it)));
    }
}
