package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.accordion.Accordion;
import com.vaadin.flow.component.accordion.AccordionPanel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Provenance;

/** The frame all labs share: title and provenance above, controls beside the pictures, then what is opened when wanted, the caption below. */
@Tag("figure")
class LabFrame extends HtmlContainer {

    private final Div controls = new Div();
    private final Div pictures = new Div();
    private final Accordion supports = new Accordion();

    LabFrame(Lab lab) {
        addClassName("lab");
        setId(lab.id());
        getElement().setAttribute("aria-label", lab.title());
        controls.addClassName("controls");
        pictures.addClassName("pictures");
        var bench = new Div(controls, pictures);
        bench.addClassName("bench");
        supports.addClassName("supports");
        supports.setVisible(false);
        add(new Header(new H2(lab.title()), badge(lab.provenance())), bench, supports);
        if (!lab.caption().isBlank()) {
            add(new Caption(lab.caption()));
        }
    }

    /** Adds what the learner changes. */
    final void addControl(Component... components) {
        controls.add(components);
    }

    /** Adds what the learner changes first: on a narrow screen it stands above the bars, all other controls below. */
    final void addQuestion(Component... components) {
        for (var component : components) {
            component.getElement().getClassList().add("question");
        }
        controls.add(components);
    }

    /** Adds what shows the trace. */
    final void addPicture(Component... components) {
        pictures.add(components);
    }

    /**
     * Adds something that is folded away until it is wanted; one is open at a time.
     *
     * @param content made anew each time it is opened: what is closed costs nothing while sliders move
     */
    final void addSupport(String title, SerializableSupplier<Component> content) {
        var panel = new AccordionPanel();
        panel.setSummaryText(title);
        panel.addOpenedChangeListener(change -> {
            panel.removeAll();
            if (change.isOpened()) {
                panel.add(content.get());
            }
        });
        supports.add(panel);
        supports.close();
        supports.setVisible(true);
    }

    /** Opens the support with this title as a hand does; does nothing where it is open. */
    final void openSupport(String title) {
        supports.getChildren()
                .filter(it -> it instanceof AccordionPanel panel && title.equals(panel.getSummaryText()))
                .findFirst()
                .ifPresent(panel -> supports.open((AccordionPanel) panel));
    }

    /** A line of text among the pictures, read aloud when it changes. */
    static Paragraph note() {
        var note = new Paragraph();
        note.addClassName("note");
        note.getElement().setAttribute("aria-live", "polite");
        return note;
    }

    /** Where the numbers of a figure come from. */
    static Span badge(Provenance provenance) {
        var badge = new Span(
                switch (provenance) {
                    case HAND_SET -> "hand-set";
                    case COMPUTED -> "computed now";
                    case MEASURED -> "measured";
                });
        badge.addClassName("badge");
        badge.setTitle(
                switch (provenance) {
                    case HAND_SET ->
                        "The vectors were chosen by hand to make the point; the weights are computed from them.";
                    case COMPUTED -> "Computed on the server while you look.";
                    case MEASURED -> "Measured in an experiment that runs on the server while you look.";
                });
        return badge;
    }

    @Tag("figcaption")
    private static final class Caption extends HtmlContainer {
        Caption(String text) {
            setText(text);
        }
    }
}
