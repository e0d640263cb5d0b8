package org.attentionintuition.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.ApplicationConstants;
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
        event.getSource().setSystemMessagesProvider(found -> SystemWords.in(Language.of(found.getLocale())));
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
