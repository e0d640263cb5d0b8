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
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** Keeps the class on some pages of a course, from one to another. */
final class RangePanel extends Section {

    /** A page that can be chosen. */
    private record Page(String course, String address, String title) {}

    RangePanel(Presence presence, CourseLibrary library) {
        addClassName("range");
        var pages = library.courses(Reader.language()).stream()
                .flatMap(course -> course.pages().stream()
                        .map(page -> new Page(course.slug(), course.address(page), page.title())))
                .toList();
        var from = select(Words.say("class.range.from"), pages);
        var to = select(Words.say("class.range.to"), pages);
        var said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        var keep = new Button(Words.say("class.range.keep"), click -> {
            var range = range(pages, from.getValue(), to.getValue());
            if (range.isEmpty()) {
                said.setText(Words.say("class.range.wrong"));
            } else {
                presence.ask(
                        now -> new RoomEvent.Paced(new Pacing.Within(range)),
                        refused -> said.setText(refused.orElse(Words.say("class.range.kept"))));
            }
        });
        add(new H2(Words.say("class.range.title")), RoomDesk.line(from, to, keep), said);
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
