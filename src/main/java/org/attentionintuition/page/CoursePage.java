package org.attentionintuition.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.shell.BookLayout;

/** The bare address of a course, {@code /attention-intuition}: goes on to its first section. */
@Route(value = ":course", layout = BookLayout.class)
public class CoursePage extends Div implements BeforeEnterObserver {

    private final CourseLibrary library;

    public CoursePage(CourseLibrary library) {
        this.library = library;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("course").orElse("");
        var course = library.find(slug).orElseThrow(NotFoundException::new);
        event.forwardTo(
                SectionPage.class,
                new RouteParameters(Map.of(
                        "course", course.slug(), "section", course.first().slug())));
    }
}
