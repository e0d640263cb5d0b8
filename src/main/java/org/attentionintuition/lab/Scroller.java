package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Div;

/** A frame in which what is too wide for the page scrolls, by keys too. */
public final class Scroller extends Div {

    /** @param name of what is in it, for those who come to it by keys and do not see it */
    public Scroller(String name) {
        addClassName("scroll");
        getElement().setAttribute("role", "group").setAttribute("tabindex", "0").setAttribute("aria-label", name);
    }
}
