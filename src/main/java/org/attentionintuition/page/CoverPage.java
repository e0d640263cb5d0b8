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
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.lab.Written;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.learner.LearnerRecord;
import org.attentionintuition.learner.LearnerStore;
import org.attentionintuition.learner.ProgressMark;
import org.attentionintuition.shell.BookLayout;
import org.springframework.beans.factory.ObjectProvider;

/** The way in at {@code /} and, in other languages, {@code /fr}: what the book is, where the learner was last, and the contents of every course with what was done. */
@Route(value = Language.ROUTE, layout = BookLayout.class)
@PageTitle("Attention Intuition")
public class CoverPage extends Main {

    private final CourseLibrary library;
    private final LearnerStore store = LearnerStore.of(UI.getCurrentOrThrow());

    public CoverPage(CourseLibrary library, Labs labs, ObjectProvider<Company> company) {
        this.library = library;
        addClassNames("page", "cover");
        add(new H1("Attention Intuition"));
        var promise = new Paragraph(Words.say("page.cover.lead"));
        promise.addClassName("lead");
        add(promise, goOn());
        library.courses(Reader.language()).stream()
                .flatMap(course -> course.cover().stream()
                        .map(lab -> List.of(shown(labs, company, course, lab), source(course, lab))))
                .findFirst()
                .ifPresent(this::add);
        company.forEach(it -> it.wayIn().ifPresent(this::add));
        library.courses(Reader.language()).forEach(this::contents);
    }

    private static Component shown(Labs labs, ObjectProvider<Company> company, Course course, AttentionLab lab) {
        var shown = labs.cover(lab, course.language());
        course.pageOf(lab)
                .ifPresent(page -> company.forEach(
                        it -> shown.coverWhile(it.covered(UI.getCurrentOrThrow(), course.address(page), lab.id()))));
        return shown;
    }

    /** The way back to the section that was open last; not there as long as none was. */
    private Paragraph goOn() {
        var link = new Anchor();
        var paragraph = new Paragraph(link);
        paragraph.addClassName("go-on");
        var last = Signal.cached(store.record().map(LearnerRecord::lastAddress));
        Signal.effect(paragraph, () -> {
            var address = last.get().split("/", -1);
            var course = library.find(address[0], Reader.language()).filter(it -> address.length == 2);
            var section = course.flatMap(it -> it.find(address[1]));
            paragraph.setVisible(section.isPresent());
            section.map(Section::title)
                    .ifPresent(it -> Written.show(
                            link,
                            Words.say("page.cover.go-on", it),
                            it,
                            course.orElseThrow().language()));
            link.setHref(Reader.address(last.get()));
        });
        return paragraph;
    }

    /** The way from the lab on the cover to the page that explains it. */
    private static Paragraph source(Course course, AttentionLab lab) {
        var paragraph = new Paragraph();
        paragraph.addClassName("to-lab");
        course.pageOf(lab).ifPresent(page -> paragraph.add(link(course, page, "page.cover.source")));
        return paragraph;
    }

    private void contents(Course course) {
        var language = course.language();
        add(
                Reader.written(language, new H2(course.title())),
                Reader.written(language, new Paragraph(course.description())));
        var list = Reader.written(language, new OrderedList());
        list.addClassName("contents");
        course.sections().forEach(section -> {
            var address = course.address(section);
            list.add(new ListItem(
                    new Anchor(Reader.address(address), section.title()), new ProgressMark(store.progress(address))));
        });
        add(list);
        course.beside().forEach(page -> add(new Paragraph(link(course, page, promise(page)))));
    }

    private static String promise(Section page) {
        return page.slug().equals("playground") ? "page.cover.playground" : "page.cover.inside";
    }

    /** @param key of a sentence with the page's title */
    private static Anchor link(Course course, Section page, String key) {
        var link = new Anchor();
        link.setHref(Reader.address(course.address(page)));
        Written.show(link, Words.say(key, page.title()), page.title(), course.language());
        return link;
    }
}
