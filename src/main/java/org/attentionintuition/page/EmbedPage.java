package org.attentionintuition.page;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.LabFrame;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.lab.Written;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.springframework.beans.factory.ObjectProvider;

/**
 * One lab and nothing around it, at {@code /embed/<course>/<section>/<lab>}, for a frame in someone else's page; a line below leads
 * to its section in the book. Which sites may frame it is the operator's choice (docs/exports.md).
 */
@Route(Language.ROUTE + "/embed/:course/:section/:lab")
public class EmbedPage extends Main implements BeforeEnterObserver, HasDynamicTitle, Framed {

    private static final String ASKED = "class";

    private final CourseLibrary library;
    private final Labs labs;
    private final ObjectProvider<Company> company;
    private String title = "";

    public EmbedPage(CourseLibrary library, Labs labs, ObjectProvider<Company> company) {
        this.library = library;
        this.company = company;
        this.labs = labs;
        addClassNames("page", "embed");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var course = library.find(parameters.get("course").orElse(""), Reader.language())
                .orElseThrow(NotFoundException::new);
        var section = course.find(parameters.get("section").orElse("")).orElseThrow(NotFoundException::new);
        var id = parameters.get("lab").orElse("");
        var lab = section.lab(id).orElseThrow(NotFoundException::new);
        title = lab.title() + " · " + course.title();
        removeAll();
        var heading = Reader.written(course.language(), new H1(lab.title()));
        heading.addClassName("unseen"); // the lab shows its title itself
        var frame = labs.view(lab, course.language());
        company.forEach(it -> hold(frame, it.covered(event.getUI(), course.address(section), lab.id())));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(lab.id())
                .ifPresent(frame::open); // in a frame there is no room to complain about an address
        add(heading, frame, source(course, section, lab));
    }

    /** Nothing of it is sent while a class that this browser is in is asked about it. */
    private static void hold(LabFrame frame, Signal<Boolean> asked) {
        frame.hold(ASKED, asked.peek());
        Signal.effect(frame, () -> frame.hold(ASKED, asked.get()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static Paragraph source(Course course, Section section, Lab lab) {
        var link = new Anchor(Reader.address(course.address(section)) + "#" + lab.id(), "", AnchorTarget.TOP);
        Written.show(link, Words.say("page.embed.source", section.title()), section.title(), course.language());
        link.getElement().setAttribute("rel", "noopener");
        var line = new Paragraph(link);
        line.addClassName("embed-source");
        return line;
    }
}
