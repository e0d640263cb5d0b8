package org.attentionintuition.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.ApplicationConstants;
import java.net.URI;
import java.util.Optional;
import org.attentionintuition.language.Language;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** The address alone tells the language of a page: of its first HTML, and of all that comes to live on it. */
@Component
final class PageLanguage implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> mark(
                page.getDocument(),
                at(Optional.ofNullable(page.getVaadinRequest().getPathInfo()).orElse(""))));
        event.getSource().addUIInitListener(PageLanguage::follow);
        event.getSource().setSystemMessagesProvider(asked -> SystemWords.in(ofPage(asked)));
    }

    private static void mark(Document page, Language language) {
        page.getElementsByTag("html").attr("lang", language.tag());
    }

    private static void follow(UIInitEvent started) {
        var asked = Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getParameter(ApplicationConstants.REQUEST_LOCATION_PARAMETER));
        var ui = started.getUI();
        ui.setLocale(at(asked.orElse("")).locale());
        ui.getPage().executeJs(SystemWords.CONNECTION, SystemWords.connection(Language.of(ui.getLocale())));
        ui.addBeforeEnterListener(entering -> reload(ui, entering));
    }

    /** That of the page that a message is for: a request of its own has no address but that of the page it comes from. */
    static Language ofPage(SystemMessagesInfo asked) {
        var ui = UI.getCurrent();
        return ui == null
                ? Optional.ofNullable(asked.getRequest())
                        .flatMap(PageLanguage::cameFrom)
                        .map(PageLanguage::at)
                        .orElseGet(() -> Language.of(asked.getLocale()))
                : Language.of(ui.getLocale());
    }

    /** The path of the page that a request came from, without that of the application. */
    private static Optional<String> cameFrom(VaadinRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Referer"))
                    .map(URI::create)
                    .map(URI::getPath)
                    .filter(path -> path.startsWith(request.getContextPath()))
                    .map(path -> path.substring(request.getContextPath().length()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** A document keeps its language; a link that leads to a page in another one loads a new document. */
    private static void reload(UI ui, BeforeEnterEvent entering) {
        var there = entering.getLocation();
        if (Language.at(there.getPath()) != Language.of(ui.getLocale())) {
            ui.getPage().setLocation("./" + there.getPathWithQueryParameters());
        }
    }

    private static Language at(String path) {
        return Language.at(path.replaceFirst("^/", ""));
    }
}
