package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.language.Words;

/** The questions of the page that is open, to be asked to the class; not there while one is asked, nor on a page without any. */
final class AskPanel extends Div {

    private final Presence presence;
    private final Select<Asked> questions = new Select<>();
    private final Paragraph said = new Paragraph();

    AskPanel(Presence presence) {
        this.presence = presence;
        addClassName("ask");
        questions.setAriaLabel(Words.say("class.ask.question"));
        questions.setItemLabelGenerator(Asked::text);
        said.getElement().setAttribute("role", "status");
        var line = new Div(questions, new Button(Words.say("class.ask.ask"), click -> ask()));
        line.addClassName("line");
        add(line, said);
        var asking = Signal.cached(presence.room()
                .map(now -> now.flatMap(it -> it.room().currentPoll()).isPresent()));
        Signal.effect(this, () -> {
            var here = presence.page().get();
            var offered = presence.questions().of(here);
            questions.setItems(offered);
            offered.stream().findFirst().ifPresent(questions::setValue);
            setVisible(!asking.get() && !offered.isEmpty());
        });
    }

    private void ask() {
        var asked = questions.getValue();
        if (asked != null) {
            said.setText(presence.ask(now -> new RoomEvent.PollOpened(now.polls() + 1, asked.id(), asked.ballot()))
                    .orElse(""));
        }
    }
}
