package org.attentionintuition.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.learner.LearnerRecord;
import org.attentionintuition.learner.LearnerStore;
import org.attentionintuition.learner.ProgressMark;
import org.attentionintuition.shell.BookLayout;
import org.springframework.beans.factory.ObjectProvider;

/** The way in at {@code /}: what the book is, where the learner was last, and the contents of every course with what was done. */
@Route(value = "", layout = BookLayout.class)
@PageTitle("Attention Intuition")
public class CoverPage extends Main {

    private final CourseLibrary library;
    private final LearnerStore store = LearnerStore.of(UI.getCurrentOrThrow());

    public CoverPage(CourseLibrary library, Labs labs, ObjectProvider<Company> company) {
        this.library = library;
        addClassNames("page", "cover");
        add(new H1("Attention Intuition"));
        var promise = new Paragraph(
                "Drag a query, drag a key, and watch attention move: every number on these pages is computed while you look.");
        promise.addClassName("lead");
        add(promise, goOn());
        library.courses().stream()
                .flatMap(course ->
                        course.cover().stream().map(lab -> List.<Component>of(labs.cover(lab), source(course, lab))))
                .findFirst()
                .ifPresent(this::add);
        company.forEach(it -> it.wayIn().ifPresent(this::add));
        library.courses().forEach(this::contents);
    }

    /** The way back to the section that was open last; not there as long as none was. */
    private Paragraph goOn() {
        var link = new Anchor();
        var paragraph = new Paragraph(link);
        paragraph.addClassName("go-on");
        var last = Signal.cached(store.record().map(LearnerRecord::lastAddress));
        Signal.effect(paragraph, () -> {
            var section = section(last.get());
            paragraph.setVisible(section.isPresent());
            section.ifPresent(it -> link.setText("Go on where you were: " + it.title()));
            link.setHref(last.get());
        });
        return paragraph;
    }

    /** The way from the lab on the cover to the page that explains it. */
    private static Paragraph source(Course course, AttentionLab lab) {
        var paragraph = new Paragraph();
        paragraph.addClassName("to-lab");
        course.pageOf(lab)
                .ifPresent(page -> paragraph.add(
                        new Anchor(course.address(page), "Read how these weights come about: " + page.title())));
        return paragraph;
    }

    private Optional<Section> section(String address) {
        var parts = address.split("/", -1);
        return parts.length == 2 ? library.find(parts[0], parts[1]) : Optional.empty();
    }

    private void contents(Course course) {
        add(new H2(course.title()), new Paragraph(course.description()));
        var list = new OrderedList();
        list.addClassName("contents");
        course.sections().forEach(section -> {
            var address = course.address(section);
            list.add(new ListItem(new Anchor(address, section.title()), new ProgressMark(store.progress(address))));
        });
        add(list);
        course.playground()
                .ifPresent(page -> add(new Paragraph(
                        new Anchor(course.address(page), page.title() + ": your own words and vectors"))));
    }
}
