package org.attentionintuition.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page that could not be built: an apology with a number that also stands in the server's log, never a stack trace; the way
 * back leads to the contents.
 */
@ParentLayout(BookLayout.class)
public class ServerErrorPage extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(ServerErrorPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        log.error("Error {} on page {}", number, event.getLocation().getPath(), parameter.getException());
        removeAll();
        addClassName("page");
        add(new H1(Words.say("shell.error.title")));
        add(new Paragraph(Words.say("shell.error.text", number)));
        add(new Paragraph(new Anchor(Reader.link(""), Words.say("shell.to-contents"))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Words.say("shell.error.name") + " · Attention Intuition";
    }
}
