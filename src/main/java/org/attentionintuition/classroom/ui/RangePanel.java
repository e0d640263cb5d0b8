package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.attentionintuition.classroom.Pacing;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.course.CourseLibrary;

/** Keeps the class on some pages of a course, from one to another. */
final class RangePanel extends Section {

    /** A page that can be chosen. */
    private record Page(String course, String address, String title) {}

    RangePanel(Presence presence, CourseLibrary library) {
        addClassName("range");
        var pages = library.courses().stream()
                .flatMap(course -> course.pages().stream()
                        .map(page -> new Page(course.slug(), course.address(page), page.title())))
                .toList();
        var from = select("From", pages);
        var to = select("to", pages);
        var said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        var keep = new Button("Keep the class on these pages", click -> {
            var range = range(pages, from.getValue(), to.getValue());
            said.setText(
                    range.isEmpty()
                            ? "Choose two pages of one course, the first one first."
                            : presence.ask(now -> new RoomEvent.Paced(new Pacing.Within(range)))
                                    .orElse("The class stays on these pages, until you choose “Free” below."));
        });
        add(new H2("Pages of today"), RoomDesk.line(from, to, keep), said);
    }

    private static Select<Page> select(String label, List<Page> pages) {
        var select = new Select<Page>();
        select.setLabel(label);
        select.setItems(pages);
        select.setItemLabelGenerator(Page::title);
        select.setValue(pages.getFirst());
        return select;
    }

    private static List<String> range(List<Page> pages, Page from, Page to) {
        var first = pages.indexOf(from);
        var last = pages.indexOf(to);
        return first < 0 || last < first || !from.course().equals(to.course())
                ? List.of()
                : pages.subList(first, last + 1).stream().map(Page::address).toList();
    }
}
