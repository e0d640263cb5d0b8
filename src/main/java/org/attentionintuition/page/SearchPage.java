package org.attentionintuition.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
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
import org.attentionintuition.search.BookSearch;
import org.attentionintuition.search.Hit;
import org.attentionintuition.search.Query;
import org.attentionintuition.search.Snippet;
import org.attentionintuition.shell.BookLayout;
import org.attentionintuition.shell.SearchField;
import org.attentionintuition.shell.SlashSwitch;

/** What was found, at {@code /search?q=…}: an answer is a link. */
@Route(value = "search", layout = BookLayout.class)
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
        title = (query.isEmpty() ? "" : "“" + query.text() + "” · ") + "Search · Attention Intuition";
        removeAll();
        var heading = new H1("Search");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, new SearchField(query.text()));
        var hits = search.find(query);
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
        var cut = query.shortened() ? " Only the first %d characters were looked for.".formatted(Query.LONGEST) : "";
        var told = new Paragraph(
                query.isEmpty()
                        ? "Sections and terms that have all your words, or words that begin with them."
                        : found(hits) + " for “" + query.text() + "”." + cut);
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        return told;
    }

    private static String found(int hits) {
        return switch (hits) {
            case 0 -> "Nothing found";
            case 1 -> "1 place found";
            case BookSearch.MOST -> "The first %d places".formatted(hits);
            default -> hits + " places found";
        };
    }

    private static OrderedList list(List<Hit> hits) {
        var list = new OrderedList();
        list.addClassName("hits");
        hits.forEach(hit -> list.add(item(hit)));
        return list;
    }

    private static ListItem item(Hit hit) {
        var place = new Span(hit.place());
        place.addClassName("where");
        var item = new ListItem(new Anchor(hit.address(), hit.title()), place, snippet(hit.snippet()));
        item.getElement().setAttribute("lang", hit.language());
        return item;
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
        var suggestions = new Paragraph();
        suggestions.addClassName("suggestions");
        search.meant(query).ifPresent(term -> {
            suggestions.add(new Text("Did you mean "), again(term.name()), new Text("? "));
        });
        suggestions.add("Try fewer or shorter words");
        library.courses().stream()
                .filter(course -> !course.glossary().isEmpty())
                .findFirst()
                .ifPresent(course -> suggestions.add(
                        new Text(", or look through the "), new Anchor(course.slug() + "/glossary", "glossary")));
        suggestions.add(new Text(" or the "), new Anchor("./", "contents"), new Text("."));
        return suggestions;
    }

    private static Anchor again(String words) {
        return new Anchor("search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), words);
    }

    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        Mark(String text) {
            setText(text);
        }
    }
}
