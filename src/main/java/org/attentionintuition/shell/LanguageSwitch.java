package org.attentionintuition.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/**
 * The same page in another language. A document keeps its language: the links load a new one, which finds the labs as the learner's own
 * browser has kept them.
 */
final class LanguageSwitch extends Nav {

    /** Only the browser knows what the address has become since the page was opened. */
    private static final String TAKE_ALONG = """
            this.addEventListener('click', event => {
              const link = event.target.closest('a');
              if (link) {
                link.search = location.search;
                link.hash = location.hash;
              }
            }, { capture: true });""";

    private final Map<Language, Anchor> links = new EnumMap<>(Language.class);

    LanguageSwitch() {
        addClassName("languages");
        setAriaLabel(Words.say("shell.languages"));
        Arrays.stream(Language.values()).forEach(it -> links.put(it, link(it)));
        links.values().forEach(this::add);
        addAttachListener(attached -> getElement().executeJs(TAKE_ALONG));
    }

    private static Anchor link(Language language) {
        var link = new Anchor("./" + language.address(""), language.label());
        link.setRouterIgnore(true);
        link.setAriaLabel(language.ownName());
        link.getElement().setAttribute("lang", language.tag());
        link.getElement().setAttribute("hreflang", language.tag());
        if (language == Reader.language()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    /** The links lead to this page from now on. */
    void lead(Location here) {
        var path = Language.plain(here.getPath());
        var query = here.getQueryParameters().getQueryString();
        links.forEach(
                (language, link) -> link.setHref("./" + language.address(path) + (query.isEmpty() ? "" : "?" + query)));
    }
}
