package org.attentionintuition.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Section;
import org.attentionintuition.course.Term;
import org.attentionintuition.lab.Terms;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.shell.BookLayout;

/**
 * The terms of a course at {@code /<course>/glossary}, in alphabetical order: {@code /<course>/glossary#softmax} shows one of them and
 * puts the focus there.
 */
@Route(value = Language.ROUTE + "/:course/glossary", layout = BookLayout.class)
public class GlossaryPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /**
     * Goes to the term of the address, which only the browser knows; while a navigation is under way it has not got there yet. Without
     * one, a navigation goes to the title as on every page.
     */
    private static final String GO = """
            const arrived = tries => {
              if (tries > 0 && !(this.isConnected && location.pathname.endsWith('/glossary'))) {
                requestAnimationFrame(() => arrived(tries - 1));
                return;
              }
              let slug = '';
              try { slug = decodeURIComponent(location.hash.slice(1)); } catch { }
              const heading = slug && document.getElementById(slug)?.querySelector('h2');
              if (heading) {
                heading.scrollIntoView();
                heading.focus({ preventScroll: true });
              } else if ($0) {
                this.querySelector('h1')?.focus();
              }
            };
            requestAnimationFrame(() => arrived(600));""";

    private final CourseLibrary library;
    private String title = "";

    public GlossaryPage(CourseLibrary library) {
        this.library = library;
        addClassNames("page", "glossary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var course = library.find(event.getRouteParameters().get("course").orElse(""), Reader.language())
                .filter(it -> !it.glossary().isEmpty())
                .orElseThrow(NotFoundException::new);
        title = Words.say("page.glossary.title") + " · " + course.title();
        removeAll();
        var heading = new H1(Words.say("page.glossary.title"));
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        terms(course).forEach(term -> add(entry(course, term)));
        getElement().executeJs(GO, event.getTrigger() != NavigationTrigger.PAGE_LOAD);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static List<Term> terms(Course course) {
        var collator = Collator.getInstance(Locale.forLanguageTag(course.language()));
        return course.glossary().terms().stream()
                .sorted(Comparator.comparing(Term::name, collator))
                .toList();
    }

    private static Component entry(Course course, Term term) {
        var name = new H2(term.name());
        name.getElement().setAttribute("tabindex", "-1");
        if (!term.symbol().isEmpty()) {
            var symbol = new Span(term.symbol());
            symbol.addClassName("symbol");
            term.role().ifPresent(role -> symbol.addClassName("term-" + role.id()));
            name.add(new Text(" "), symbol);
        }
        var entry = Reader.written(course.language(), new Article(name, new Paragraph(term.sentence())));
        entry.setId(term.slug());
        term.example().map(Terms::example).map(Paragraph::new).ifPresent(example -> {
            example.addClassName("example");
            entry.add(example);
        });
        var sections = course.naming(term);
        if (!sections.isEmpty()) {
            entry.add(uses(course, sections));
        }
        return entry;
    }

    private static Paragraph uses(Course course, List<Section> sections) {
        var links = Reader.written(course.language(), new Span());
        for (var section : sections) {
            if (links.getComponentCount() > 0) {
                links.add("\u00a0· ");
            }
            links.add(new Anchor(Reader.address(course.address(section)), section.title()));
        }
        var uses = Reader.own(Sentence.with("page.glossary.in", links));
        uses.addClassName("uses");
        return uses;
    }
}
