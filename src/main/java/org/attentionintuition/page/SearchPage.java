package org.attentionintuition.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.search.BookSearch;
import org.attentionintuition.search.Hit;
import org.attentionintuition.search.Query;
import org.attentionintuition.search.Snippet;
import org.attentionintuition.shell.BookLayout;
import org.attentionintuition.shell.SearchField;
import org.attentionintuition.shell.SlashSwitch;

/** What was found, at {@code /search?q=…}: an answer is a link. */
@Route(value = Language.ROUTE + "/search", layout = BookLayout.class)
public class SearchPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final BookSearch search;
    private final CourseLibrary library;
    private String title = "";

    public SearchPage(BookSearch search, CourseLibrary library) {
        this.search = search;
        this.library = library;
        addClassNames("page", "search");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = Query.of(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        title = (query.isEmpty() ? Words.say("page.search.title") : Words.say("page.search.title-of", query.text()))
                + " · Attention Intuition";
        removeAll();
        var heading = new H1(Words.say("page.search.title"));
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, new SearchField(query.text()));
        var hits = search.find(query, Reader.language());
        add(told(query, hits.size()));
        if (!hits.isEmpty()) {
            add(list(hits));
        } else if (!query.isEmpty()) {
            add(suggestions(query));
        }
        add(new SlashSwitch());
        if (event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
            heading.getElement().executeJs("this.focus()");
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static Paragraph told(Query query, int hits) {
        var cut = query.shortened() ? " " + Words.say("page.search.cut", Query.LONGEST) : "";
        var told = new Paragraph(query.isEmpty() ? Words.say("page.search.lead") : found(query, hits) + cut);
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        return told;
    }

    private static String found(Query query, int hits) {
        return hits == BookSearch.MOST
                ? Words.say("page.search.most", hits, query.text())
                : Words.say("page.search.found", hits, query.text());
    }

    private static OrderedList list(List<Hit> hits) {
        var list = new OrderedList();
        list.addClassName("hits");
        hits.forEach(hit -> list.add(item(hit)));
        return list;
    }

    private static ListItem item(Hit hit) {
        var place = Reader.own(new Span(hit.place()));
        place.addClassName("where");
        var item = new ListItem(new Anchor(hit.address(), hit.title()), place, snippet(hit.snippet()));
        return Reader.written(hit.language(), item);
    }

    /** Text in elements made here: nothing of query or book is read as HTML. */
    private static Paragraph snippet(Snippet snippet) {
        var text = new Paragraph();
        for (var piece : snippet.pieces()) {
            if (piece.found()) {
                text.add(new Mark(piece.text()));
            } else {
                text.add(piece.text());
            }
        }
        return text;
    }

    private Component suggestions(Query query) {
        var language = Reader.language();
        var suggestions = new Div();
        suggestions.addClassName("suggestions");
        search.meant(query, language)
                .ifPresent(term -> suggestions.add(Sentence.with("page.search.meant", again(term.name()))));
        var contents = new Anchor(Reader.link(""), Words.say("page.search.contents"));
        suggestions.add(library.courses(language).stream()
                .filter(course -> !course.glossary().isEmpty())
                .findFirst()
                .map(course -> Reader.address(course.slug() + "/glossary"))
                .map(address -> new Anchor(address, Words.say("page.search.glossary")))
                .map(glossary -> Sentence.with("page.search.try", glossary, contents))
                .orElseGet(() -> Sentence.with("page.search.try-contents", contents)));
        return suggestions;
    }

    private static Anchor again(String words) {
        return new Anchor(Reader.address("search") + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), words);
    }

    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        Mark(String text) {
            setText(text);
        }
    }
}
