package org.attentionintuition.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a page says of itself to those who only read its head: a title, a sentence and a picture, where somebody links to it. */
@Component
final class PreviewCard implements VaadinServiceInitListener {

    static final String BOOK = "Attention Intuition";
    /** In the folder of static files; as large as previews show it at most. */
    private static final String PICTURE = "/preview.png";

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;

    private final CourseLibrary library;

    PreviewCard(CourseLibrary library) {
        this.library = library;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> write(page.getDocument(), page.getVaadinRequest()));
    }

    private void write(Document page, VaadinRequest request) {
        var path = request.getPathInfo().replaceFirst("^/", "");
        var language = Language.at(path);
        var words = Words.in(language);
        page.title(title(path).orElse(BOOK));
        meta(page, "name", "description", words.text("shell.sentence"));
        meta(page, "property", "og:type", "article");
        meta(page, "property", "og:site_name", BOOK);
        meta(page, "property", "og:title", page.title());
        meta(page, "property", "og:description", words.text("shell.sentence"));
        meta(page, "property", "og:locale", language.tagWithCountry());
        meta(page, "name", "twitter:card", "summary_large_image");
        if (request instanceof VaadinServletRequest servlet) {
            var root = ServletUriComponentsBuilder.fromContextPath(servlet).toUriString();
            alternates(page, root, Language.plain(path));
            meta(page, "property", "og:image", root + PICTURE);
            meta(page, "property", "og:image:width", Integer.toString(WIDTH));
            meta(page, "property", "og:image:height", Integer.toString(HEIGHT));
            meta(page, "property", "og:image:alt", words.text("shell.picture"));
        }
    }

    /** Of a section or a playground; every other page is known by the book's name until it has come. */
    private Optional<String> title(String path) {
        var parts = Language.plain(path).split("/", -1);
        return parts.length == 2
                ? library.find(parts[0], Language.at(path))
                        .flatMap(course -> course.find(parts[1]).map(course::fullTitle))
                : Optional.empty();
    }

    /** The same page in every language, for whoever looks for it in one of them. */
    private static void alternates(Document page, String root, String plain) {
        for (var language : Language.values()) {
            page.head()
                    .appendElement("link")
                    .attr("rel", "alternate")
                    .attr("hreflang", language.tag())
                    .attr("href", root + "/" + language.address(plain));
        }
    }

    private static void meta(Document page, String key, String name, String content) {
        page.head().appendElement("meta").attr(key, name).attr("content", content);
    }
}
