package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.classroom.Overview;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** What of the class is to be seen: which bars, with or without names, only some, now or as it was. */
final class ClassControls extends Div {

    /** A lab, or that where most are. */
    private record Bars(String text, Optional<BookPages.Place> place) {}

    /** A snapshot, or now. */
    private record Moment(String text, Optional<Overview> kept) {}

    private final Presence presence;
    private final Seat seat;
    private final ValueSignal<ViewChoice> choice;
    private final Select<Moment> moments = new Select<>();

    ClassControls(Presence presence, Seat seat, BookPages pages, ValueSignal<ViewChoice> choice) {
        this.presence = presence;
        this.seat = seat;
        this.choice = choice;
        addClassName("line");
        add(bars(pages), hide(), onlyStuck(), still(), moments());
    }

    private Select<Bars> bars(BookPages pages) {
        var all = new ArrayList<Bars>();
        all.add(new Bars(Words.say("class.view.most"), Optional.empty()));
        pages.places()
                .forEach(it -> all.add(
                        new Bars(Words.say("class.view.lab-of", it.lab().title(), it.title()), Optional.of(it))));
        var select = new Select<Bars>();
        select.setLabel(Words.say("class.view.lab"));
        select.setItems(all);
        select.setItemLabelGenerator(Bars::text);
        select.setValue(all.getFirst());
        select.addValueChangeListener(chosen -> choice.update(
                now -> now.withPlace(Optional.ofNullable(chosen.getValue()).flatMap(Bars::place))));
        return select;
    }

    private Button hide() {
        var hide =
                new Button(Words.say("class.view.hide"), click -> choice.update(now -> now.withHidden(!now.hidden())));
        Signal.effect(
                hide,
                () -> hide.getElement()
                        .setAttribute(
                                "aria-pressed", Boolean.toString(choice.get().hidden())));
        return hide;
    }

    private Checkbox onlyStuck() {
        var only = new Checkbox(Words.say("class.view.only-stuck"));
        only.addValueChangeListener(changed -> choice.update(now -> now.withOnlyStuck(changed.getValue())));
        return only;
    }

    private Button still() {
        return new Button(
                Words.say("class.view.still"),
                click -> offer(presence.classroom().keep(seat)));
    }

    private Select<Moment> moments() {
        moments.setLabel(Words.say("class.view.moment"));
        moments.setItemLabelGenerator(Moment::text);
        moments.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                choice.update(now ->
                        now.withMoment(Optional.ofNullable(chosen.getValue()).flatMap(Moment::kept)));
            }
        });
        offer(presence.classroom().moments(seat));
        return moments;
    }

    private void offer(List<Overview> kept) {
        var all = new ArrayList<Moment>();
        all.add(new Moment(Words.say("class.view.now"), Optional.empty()));
        for (var i = 0; i < kept.size(); i++) {
            var text = Words.say("class.view.still-of", i + 1, time(kept.get(i)));
            all.add(new Moment(text, Optional.of(kept.get(i))));
        }
        var chosen = choice.peek().moment();
        moments.setItems(all);
        moments.setValue(
                all.stream().filter(it -> it.kept().equals(chosen)).findFirst().orElse(all.getFirst()));
        moments.setVisible(!kept.isEmpty());
    }

    /** By the clock of whoever looks. */
    private String time(Overview kept) {
        var zone = presence.ui().getPage().getExtendedClientDetails().getTimeZoneId();
        var known = zone != null && ZoneId.getAvailableZoneIds().contains(zone);
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Reader.language().locale())
                .withZone(known ? ZoneId.of(zone) : ZoneId.systemDefault())
                .format(kept.at());
    }
}
