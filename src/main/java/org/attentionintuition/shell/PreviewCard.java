package org.attentionintuition.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.attentionintuition.course.CourseLibrary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
        var title = title(request.getPathInfo()).orElse(BOOK);
        page.title(title);
        property(page, "og:type", "article");
        property(page, "og:site_name", BOOK);
        property(page, "og:title", title);
        property(page, "og:description", SENTENCE);
        page.head().appendElement("meta").attr("name", "twitter:card").attr("content", "summary_large_image");
        if (request instanceof VaadinServletRequest servlet) {
            var root = ServletUriComponentsBuilder.fromContextPath(servlet).toUriString();
            property(page, "og:image", root + PICTURE);
            property(page, "og:image:width", Integer.toString(WIDTH));
            property(page, "og:image:height", Integer.toString(HEIGHT));
            property(page, "og:image:alt", "A query among eleven keys, and the weight that each of them gets.");
        }
    }

    /** Of a section or a playground; every other page is known by the book's name. */
    private Optional<String> title(String path) {
        var parts = path.replaceFirst("^/", "").split("/", -1);
        return parts.length == 2
                ? library.find(parts[0], parts[1]).map(section -> section.title() + " · " + BOOK)
                : Optional.empty();
    }

    private static Element property(Document page, String name, String content) {
        return page.head().appendElement("meta").attr("property", name).attr("content", content);
    }
}
