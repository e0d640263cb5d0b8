package org.attentionintuition.lab;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

/**
 * The one live region of a page: what has changed in its labs, read aloud by a screen reader when it has nothing else to say. It is on the
 * page before there is anything to say, since some screen readers take no notice of a region that comes with its text.
 */
final class Speech extends Div {

    /** Makes a sentence that is said twice in a row another text, which is read again. */
    private static final String AGAIN = "\u00a0";

    private String said = "";

    private Speech() {
        addClassNames("only-heard", "speech");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("aria-atomic", "true");
    }

    /** The one region of this browser tab. */
    static Speech of(UI ui) {
        var found = ComponentUtil.getData(ui, Speech.class);
        if (found != null) {
            return found;
        }
        var speech = new Speech();
        ComponentUtil.setData(ui, Speech.class, speech);
        ui.getElement().appendChild(speech.getElement());
        ui.addAfterNavigationListener(arrived -> speech.hush()); // what was said is about a page that is gone
        return speech;
    }

    /** @param texts of the lab that is spoken of, whose words are not all the page's */
    void say(String sentence, CourseText texts) {
        said = sentence.equals(said) ? sentence + AGAIN : sentence;
        texts.said(this, said);
    }

    private void hush() {
        said = "";
        removeAll();
    }
}
