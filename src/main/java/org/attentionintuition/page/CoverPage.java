package org.attentionintuition.page;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.shell.BookLayout;

/** The way in at {@code /}: what the book is, and the contents of every course. */
@Route(value = "", layout = BookLayout.class)
@PageTitle("Attention Intuition")
public class CoverPage extends Main {

    public CoverPage(CourseLibrary library) {
        addClassNames("page", "cover");
        add(new H1("Attention Intuition"));
        var promise = new Paragraph(
                "Drag a query, drag a key, and watch attention move: every number on these pages is computed while you look.");
        promise.addClassName("lead");
        add(promise);
        library.courses().forEach(this::contents);
    }

    private void contents(Course course) {
        add(new H2(course.title()), new Paragraph(course.description()));
        var list = new OrderedList();
        list.addClassName("contents");
        course.sections()
                .forEach(section ->
                        list.add(new ListItem(new Anchor(course.slug() + "/" + section.slug(), section.title()))));
        add(list);
    }
}
