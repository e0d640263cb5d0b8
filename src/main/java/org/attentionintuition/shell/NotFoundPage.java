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

/** An address that leads to no page: says so, names the address, leads back. The contents stay beside it. */
@ParentLayout(BookLayout.class)
public class NotFoundPage extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final int LONGEST_ADDRESS = 120;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        addClassName("page");
        add(new H1("There is no such page"));
        add(new Paragraph("The book has nothing at “/"
                + shown(event.getLocation().getPath()) + "”. It may have moved, or the address may be cut short."));
        add(new Paragraph(new Anchor("./", "Go to the contents")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return "No such page · Attention Intuition";
    }

    private static String shown(String path) {
        return path.length() <= LONGEST_ADDRESS ? path : path.substring(0, LONGEST_ADDRESS) + "…";
    }
}
