package org.attentionintuition.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** An address that leads to no page: says so, names the address, leads back. The contents stay beside it. */
@ParentLayout(BookLayout.class)
public class NotFoundPage extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final int LONGEST_ADDRESS = 120;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        addClassName("page");
        add(new H1(Words.say("shell.not-found.title")));
        add(new Paragraph(
                Words.say("shell.not-found.text", shown(event.getLocation().getPath()))));
        add(new Paragraph(new Anchor(Reader.link(""), Words.say("shell.to-contents"))));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Words.say("shell.not-found.name") + " · Attention Intuition";
    }

    private static String shown(String path) {
        return path.length() <= LONGEST_ADDRESS ? path : path.substring(0, LONGEST_ADDRESS) + "…";
    }
}
