package org.attentionintuition.page;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.lab.Terms;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.learner.LearnerStore;
import org.attentionintuition.shell.BookLayout;
import org.springframework.beans.factory.ObjectProvider;

/**
 * One section of a course, at {@code /<course>/<section>}, in other languages behind their tag: its blocks in the order of the document, then the way to the section
 * before and the one after. An address that names no section leads to the page that says so.
 */
@Route(value = Language.ROUTE + "/:course/:section", layout = BookLayout.class)
public class SectionPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CourseLibrary library;
    private final Labs labs;
    private final ObjectProvider<Company> company;
    private String title = "";

    public SectionPage(CourseLibrary library, Labs labs, ObjectProvider<Company> company) {
        this.library = library;
        this.labs = labs;
        this.company = company;
        addClassNames("page", "section");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var course = library.find(parameters.get("course").orElse(""), Reader.language())
                .orElseThrow(NotFoundException::new);
        var section = course.find(parameters.get("section").orElse("")).orElseThrow(NotFoundException::new);
        title = course.fullTitle(section);
        var address = course.address(section);
        var learner = LearnerStore.of(event.getUI());
        learner.visited(address);
        removeAll();
        var heading = Reader.written(course.language(), new H1(section.title()));
        heading.getElement().setAttribute("tabindex", "-1");
        var blocks = new SectionBlocks(course, section, labs, learner);
        var asked = event.getLocation().getQueryParameters();
        var dropped = blocks.open(asked);
        var print = new PrintButtons();
        print.follow(event.getLocation());
        add(article(course, section, heading, blocks, dropped), print, wayOn(course, section), Terms.note());
        company.forEach(it -> it.opened(event.getUI(), blocks));
        if (event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
            heading.getElement()
                    .executeJs("this.focus()"); // a screen reader goes on here, not at the link that is gone
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static Article article(
            Course course, Section section, H1 heading, SectionBlocks blocks, List<String> dropped) {
        var where = new Paragraph(
                course.isSection(section)
                        ? Words.say(
                                "page.section.where",
                                section.number(),
                                course.sections().size())
                        : Words.say("page.section.beside"));
        where.addClassName("where");
        var article = new Article(PrintButtons.nameLine(), where, heading);
        if (!dropped.isEmpty()) {
            article.add(notice(dropped));
        }
        blocks.spreads().forEach(article::add);
        return article;
    }

    /** What an address asked for and cannot be had. */
    private static Div notice(List<String> dropped) {
        var list = new UnorderedList();
        dropped.forEach(it -> list.add(new ListItem(it)));
        var notice = new Div(new Paragraph(Words.say("page.section.notice")), list);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private static Nav wayOn(Course course, Section section) {
        var nav = new Nav();
        nav.addClassName("way-on");
        nav.setAriaLabel(Words.say("page.section.way-on"));
        course.previous(section)
                .ifPresent(it -> nav.add(link(course, it, Words.say("page.section.previous"), "previous")));
        course.next(section).ifPresent(it -> nav.add(link(course, it, Words.say("page.section.next"), "next")));
        return nav;
    }

    private static Anchor link(Course course, Section section, String direction, String className) {
        var label = new Span(direction);
        label.addClassName("direction");
        var link = new Anchor(
                Reader.address(course.address(section)),
                label,
                Reader.written(course.language(), new Span(section.title())));
        link.addClassName(className);
        return link;
    }
}
