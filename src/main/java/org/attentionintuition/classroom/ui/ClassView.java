package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.attentionintuition.classroom.Called;
import org.attentionintuition.classroom.Contact;
import org.attentionintuition.classroom.Overview;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Stuck;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.language.Words;

/**
 * What a class does, as it is now or as it was when a snapshot was taken: numbers, a grid of students, and one opened. The state of a lab
 * is told by its student's page; its trace is computed away from this one, and only for the students that are on the screen.
 */
final class ClassView extends Div {

    private final BookPages pages;
    private final Presence presence;
    private final Seat seat;
    private final Naming naming = new Naming(new Random());
    private final ValueSignal<ViewChoice> choice = new ValueSignal<>(ViewChoice.START);
    private final ValueSignal<Optional<Integer>> opened = new ValueSignal<>(Optional.empty());
    private final Signal<Optional<Overview>> seen;
    private final Signal<ViewModel> model;
    private final StudentGrid grid;
    private final StudentPanel panel;

    ClassView(Presence presence, Seat seat, BookPages pages, Labs labs) {
        this.presence = presence;
        this.seat = seat;
        this.pages = pages;
        addClassName("class-view");
        var now = Watching.by(this, presence, seat);
        seen = Signal.cached(Signal.computed(() -> choice.get().moment().or(now::get)));
        model = Signal.cached(Signal.computed(() -> seen.get()
                .map(it -> ViewModel.of(it, choice.get(), pages, naming))
                .orElse(ViewModel.NOTHING)));
        var glimpses = labs.glimpses(this, Signal.cached(model.map(ViewModel::request)));
        grid = new StudentGrid(glimpses, number -> opened.set(Optional.of(number)));
        panel = new StudentPanel(labs, () -> opened.set(Optional.empty()));
        panel.setVisible(false);
        var rule = new Paragraph(Words.say("class.view.rule", Stuck.LONG.toMinutes(), Stuck.WRONG));
        rule.addClassName("quiet");
        add(
                new H1(Words.say("class.view.title")),
                counts(),
                new ClassControls(presence, seat, pages, choice),
                grid,
                turning(),
                rule,
                panel,
                new Exports(presence, seat, this::names));
        Signal.effect(
                this,
                () -> grid.show(model.get().students(), naming, choice.get().hidden(), pages));
        Signal.effect(this, () -> open(opened.get()));
    }

    /** Of everybody who is or was in the room, whatever moment is looked at: a file has all that has happened. */
    private Map<Integer, Called> names() {
        var people = presence.classroom().look(seat).room().people().values();
        return naming.names(people, choice.peek().hidden());
    }

    /** How many are how connected, and where. */
    private Div counts() {
        var connected = new Paragraph();
        connected.bindText(model.map(it -> Words.say(
                "class.view.counts",
                it.everybody().size(),
                it.in(Contact.HERE),
                it.in(Contact.BEHIND),
                it.in(Contact.SILENT),
                it.in(Contact.AWAY))));
        var where = new Paragraph();
        where.addClassName("where-all");
        where.bindText(model.map(this::where));
        return new Div(connected, where);
    }

    private String where(ViewModel it) {
        return it.where(pages).entrySet().stream()
                .map(at -> Words.say(
                        "class.view.at",
                        at.getKey().isEmpty() ? Words.say("class.view.nowhere") : pages.title(at.getKey()),
                        at.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private Div turning() {
        var back = new Button(Words.say("class.view.previous"), click -> turn(-ViewModel.ON_A_SCREEN));
        var on = new Button(Words.say("class.view.next"), click -> turn(ViewModel.ON_A_SCREEN));
        back.bindEnabled(model.map(it -> it.first() > 0));
        on.bindEnabled(model.map(it -> it.first() + ViewModel.ON_A_SCREEN < it.of()));
        var range = new Span();
        range.bindText(model.map(it -> Words.say(
                "class.view.range", it.first() + 1, it.first() + it.students().size(), it.of())));
        var turning = RoomDesk.line(back, range, on);
        turning.bindVisible(model.map(it -> it.of() > ViewModel.ON_A_SCREEN));
        return turning;
    }

    private void turn(int by) {
        choice.update(now -> now.withFirst(model.peek().first() + by));
    }

    private void open(Optional<Integer> number) {
        var student = number.flatMap(it -> model.get().everybody().stream()
                .filter(each -> each.number() == it)
                .findFirst());
        var appears = student.isPresent() && !panel.isVisible();
        panel.setVisible(student.isPresent());
        student.ifPresent(it -> panel.show(
                it, naming.name(it.who(), choice.get().hidden()), model.get().place()));
        if (appears) {
            panel.focus();
        }
    }
}
