package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.accordion.Accordion;
import com.vaadin.flow.component.accordion.AccordionPanel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.HashMap;
import java.util.Map;

/** What is folded away below a lab until it is wanted; one is open at a time. */
final class Supports extends Accordion {

    /** Labs of a page unfold the same thing: landmarks of the same name would lead nowhere in particular. */
    private static final String NO_LANDMARK =
            "this.querySelectorAll(':scope > [role=region]').forEach(it => it.setAttribute('role', 'group'))";

    private final CourseText texts;
    private final Map<String, AccordionPanel> offered = new HashMap<>();

    Supports(CourseText texts) {
        this.texts = texts;
        addClassName("supports");
        setHeadingLevel(3); // below the title of the lab
        setVisible(false);
    }

    /** @param content made anew each time it is opened: what is closed costs nothing while sliders move */
    void offer(String title, SerializableSupplier<Component> content) {
        var panel = new AccordionPanel();
        panel.setSummary(texts.said(new Span(), title));
        offered.put(title, panel);
        panel.addOpenedChangeListener(change -> {
            panel.removeAll();
            if (change.isOpened()) {
                panel.add(content.get());
                panel.getElement().executeJs(NO_LANDMARK);
            }
        });
        add(panel);
        close();
        setVisible(true);
    }

    /** Opens the one with this title as a hand does; does nothing where it is open. */
    void open(String title) {
        var panel = offered.get(title);
        if (panel != null) {
            open(panel);
        }
    }
}
