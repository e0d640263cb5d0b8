package org.attentionintuition.page;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.attentionintuition.course.Prose;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;

/** Prose as one element, whose HTML is the same text in memory for all who read it. */
final class ProseText extends Div {

    /** Relative, without a scheme, and not to a place on the same page. */
    private static final Pattern LINK = Pattern.compile("href=\"(?![a-z][a-z0-9+.-]*:)([^\"#/.][^\"]*)\"");

    /** Whose links lead where; there are as many as the courses have pieces of prose, times the languages. */
    private record Edition(Prose prose, Language reader) {}

    private static final Map<Edition, String> EDITIONS = new ConcurrentHashMap<>();

    ProseText(Prose prose) {
        addClassName("prose");
        getElement().setProperty("innerHTML", inLanguage(prose));
    }

    /** Links within the book stay in its language. Text cannot feign one: its quotation marks are escaped. */
    static String inLanguage(Prose prose) {
        return EDITIONS.computeIfAbsent(
                new Edition(prose, Reader.language()),
                edition -> LINK.matcher(edition.prose().html())
                        .replaceAll("href=\"" + edition.reader().address("$1") + "\""));
    }
}
