package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attentionintuition.classroom.Deeds;
import org.attentionintuition.classroom.Student;
import org.attentionintuition.lab.LabFrame;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/**
 * One student opened: the lab with the student's sliders, which follows them and can be moved here without moving them there; what was
 * answered and solved.
 */
final class StudentPanel extends Section {

    private final Labs labs;
    private final H2 heading = new H2();
    private final Div lab = new Div();
    private final UnorderedList done = new UnorderedList();
    private Optional<LabFrame> frame = Optional.empty();
    private Optional<BookPages.Place> place = Optional.empty();
    private String state = "";
    private Deeds deeds = new Deeds(Map.of(), Set.of());

    StudentPanel(Labs labs, Runnable close) {
        this.labs = labs;
        addClassName("opened-student");
        heading.getElement().setAttribute("tabindex", "-1");
        done.addClassName("done");
        add(heading, done, lab, new Button(Words.say("class.view.close"), click -> close.run()));
    }

    /** Shows the student, as far as it is not shown already. */
    void show(Student student, String called, Optional<BookPages.Place> shown) {
        heading.setText(called);
        if (!deeds.equals(student.who().deeds())) {
            deeds = student.who().deeds();
            list();
        }
        var text = shown.filter(it -> it.page().equals(student.page()))
                .map(it -> student.sight().doing().labs().get(it.lab().id()));
        if (text.isEmpty()) {
            nothing();
        } else if (frame.isEmpty() || !shown.equals(place)) {
            place = shown;
            build(shown.orElseThrow(), text.get());
        } else if (!text.get().equals(state)) {
            state = text.get();
            frame.get().become(state);
        }
    }

    void focus() {
        heading.getElement().executeJs("this.focus(); this.scrollIntoView({ block: 'nearest' })");
    }

    private void nothing() {
        if (frame.isPresent() || lab.getComponentCount() == 0) {
            frame = Optional.empty();
            lab.removeAll();
            lab.add(new Paragraph(Words.say("class.view.no-state")));
        }
    }

    private void build(BookPages.Place shown, String text) {
        state = text;
        var view = labs.view(shown.lab(), Reader.language().tag());
        frame = Optional.of(view);
        view.open(text); // from a browser: what it cannot take is left as at its start
        lab.removeAll();
        lab.add(view);
    }

    private void list() {
        done.removeAll();
        deeds.answers()
                .forEach((id, tries) -> done.add(new ListItem(
                        tries.right()
                                ? Words.say("class.view.question-right", id)
                                : Words.say("class.view.question-wrong", id, tries.wrong()))));
        deeds.solved().forEach(id -> done.add(new ListItem(Words.say("class.view.challenge", id))));
    }
}
