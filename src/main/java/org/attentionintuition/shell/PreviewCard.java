package org.attentionintuition.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.attentionintuition.course.CourseLibrary;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a page says of itself to those who only read its head: a title, a sentence and a picture, where somebody links to it. */
@Component
final class PreviewCard implements VaadinServiceInitListener {

    static final String BOOK = "Attention Intuition";
    static final String SENTENCE =
            "An interactive book about attention: drag a query, drag a key, watch the weights follow.";

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
        title(request.getPathInfo()).ifPresent(page::title);
        meta(page, "property", "og:type", "article");
        meta(page, "property", "og:site_name", BOOK);
        meta(page, "property", "og:title", page.title());
        meta(page, "property", "og:description", SENTENCE);
        meta(page, "name", "twitter:card", "summary_large_image");
        if (request instanceof VaadinServletRequest servlet) {
            var root = ServletUriComponentsBuilder.fromContextPath(servlet).toUriString();
            meta(page, "property", "og:image", root + PICTURE);
            meta(page, "property", "og:image:width", Integer.toString(WIDTH));
            meta(page, "property", "og:image:height", Integer.toString(HEIGHT));
            meta(page, "property", "og:image:alt", "A query among eleven keys, and the weight that each of them gets.");
        }
    }

    /** Of a section or a playground; every other page is known by the book's name until it has come. */
    private Optional<String> title(String path) {
        var parts = path.replaceFirst("^/", "").split("/", -1);
        return parts.length == 2
                ? library.find(parts[0]).flatMap(course -> course.find(parts[1]).map(course::fullTitle))
                : Optional.empty();
    }

    private static void meta(Document page, String key, String name, String content) {
        page.head().appendElement("meta").attr(key, name).attr("content", content);
    }
}
