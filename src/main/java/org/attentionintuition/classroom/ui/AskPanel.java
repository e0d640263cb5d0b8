package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Spot;
import org.attentionintuition.language.Words;
import org.attentionintuition.page.OpenSection;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the page that is open, to be asked to the class, and those that are made on the spot about a lab as it stands; not
 * there while one is asked, nor on a page without any.
 */
final class AskPanel extends Div {

    /**
     * What can be chosen.
     *
     * @param asked the question; one that is made on the spot as it would be now
     * @param spot about a lab, whose state is taken when it is asked; null for a question of the book
     */
    private record Offer(String text, Asked asked, @Nullable Spot spot) {}

    private final Presence presence;
    private final Select<Offer> questions = new Select<>();
    private final TextField own = new TextField(Words.say("class.ask.own"));
    private final Paragraph said = new Paragraph();

    AskPanel(Presence presence) {
        this.presence = presence;
        addClassName("ask");
        questions.setAriaLabel(Words.say("class.ask.question"));
        questions.setRenderer(
                new ComponentRenderer<>(it -> it.asked().question().show(new Span(), it.text())));
        own.setMaxLength(Spot.LONGEST_ASK);
        own.setVisible(false);
        var prepared = new Paragraph(Words.say("class.ask.prepare"));
        prepared.addClassName("note");
        prepared.setVisible(false);
        questions.addValueChangeListener(chosen -> {
            var spot = chosen.getValue() != null && chosen.getValue().spot() != null;
            own.setVisible(spot);
            prepared.setVisible(spot);
            prepare(spot);
        });
        addDetachListener(gone -> prepare(false));
        said.getElement().setAttribute("role", "status");
        var line = new Div(questions, own, new Button(Words.say("class.ask.ask"), click -> ask()));
        line.addClassName("line");
        add(line, prepared, said);
        var asking = Signal.cached(presence.room()
                .map(now -> now.flatMap(it -> it.room().currentPoll()).isPresent()));
        Signal.effect(this, () -> {
            var offered = offers(presence.page().get());
            questions.setItems(offered);
            // a question about the sliders holds them back, and so only a hand chooses it
            offered.stream().filter(it -> it.spot() == null).findFirst().ifPresent(questions::setValue);
            setVisible(!asking.get() && !offered.isEmpty());
        });
    }

    private void prepare(boolean spot) {
        if (presence.pace() instanceof Leader leader) {
            leader.prepare(spot);
        }
    }

    private List<Offer> offers(String page) {
        var offers = new ArrayList<Offer>();
        presence.questions().of(page).forEach(it -> offers.add(new Offer(it.text(), it, null)));
        presence.questions().section(page).stream()
                .flatMap(section -> section.labs().stream())
                .flatMap(lab -> Stream.of(Spot.Kind.values()).map(kind -> new Spot(lab.id(), "", "", kind)))
                .forEach(spot -> presence.questions()
                        .onTheSpot(page, spot)
                        .ifPresent(it -> offers.add(new Offer(Words.say("class.ask.now", it.text()), it, spot))));
        return offers;
    }

    private void ask() {
        var chosen = questions.getValue();
        if (chosen == null) {
            return;
        }
        var spot = chosen.spot();
        if (spot == null) {
            open(chosen.asked(), null);
        } else {
            onTheSpot(spot);
        }
    }

    /** The class is called to see the very state that it is asked about, whose pictures are covered. */
    private void onTheSpot(Spot of) {
        var state = presence.section()
                .map(open -> open.states().getOrDefault(of.lab(), ""))
                .orElse("");
        if (presence.pace() instanceof Leader leader && leader.shows(of.lab(), state)) {
            said.setText(Words.say("class.ask.seen"));
            return;
        }
        presence.section()
                .flatMap(open -> spot(open, of)
                        .flatMap(spot -> presence.questions()
                                .onTheSpot(open.address(), spot)
                                .map(asked -> {
                                    open(asked, spot);
                                    return asked;
                                })))
                .ifPresentOrElse(asked -> {}, () -> said.setText(Words.say("class.ask.not-now")));
    }

    private Optional<Spot> spot(OpenSection open, Spot of) {
        var state = open.states().getOrDefault(of.lab(), "");
        return Optional.of(own.getValue().strip())
                .filter(ask -> state.length() <= Spot.LONGEST_STATE && ask.length() <= Spot.LONGEST_ASK)
                .map(ask -> new Spot(of.lab(), state, ask, of.kind()));
    }

    private void open(Asked asked, @Nullable Spot spot) {
        presence.ask(now -> new RoomEvent.PollOpened(now.polls() + 1, asked.id(), asked.ballot(), spot), refused -> {
            said.setText(refused.orElse(""));
            if (refused.isEmpty() && spot != null && presence.pace() instanceof Leader leader) {
                own.clear();
                questions.clear();
                leader.gather(late -> said.setText(late.orElse("")));
            }
        });
    }
}
