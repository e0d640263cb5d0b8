package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Optional;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.WhenClassroom;
import org.attentionintuition.page.Company;
import org.attentionintuition.page.Framed;
import org.attentionintuition.page.OpenSection;
import org.springframework.stereotype.Component;

/** Where the book meets its classes: every tab gets a {@link Presence}, which hears of every section and of every page that is none. */
@Component
@WhenClassroom
final class ClassCompany implements Company, VaadinServiceInitListener {

    private final Classroom classroom;
    private final Asked.Book questions;
    private final Errands.Runners runners;

    ClassCompany(Classroom classroom, Asked.Book questions, Errands.Runners runners) {
        this.classroom = classroom;
        this.questions = questions;
        this.runners = runners;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> begin(started.getUI()));
    }

    /** A tab has its presence from its first page on; one in a frame only to hold back what a class is asked, if its browser is in one. */
    private void begin(UI ui) {
        ui.addBeforeEnterListener(entering -> {
            var framed = Framed.class.isAssignableFrom(entering.getNavigationTarget());
            var before = ComponentUtil.getData(ui, Presence.class);
            if (before != null && before.framed() && !framed) {
                before.end(); // what was no lab leads back into the book
                before = null;
            }
            if (before == null && (!framed || Memory.marked(VaadinRequest.getCurrent()))) {
                Presence.begin(ui, classroom, questions, new Errands(ui, runners.threads()), framed, ClassBar::new);
            }
        });
        ui.addAfterNavigationListener(arrived -> {
            var presence = ComponentUtil.getData(ui, Presence.class);
            if (presence != null) {
                presence.arrived(arrived.getActiveChain().stream().noneMatch(OfTheClass.class::isInstance));
            }
        });
    }

    @Override
    public void opened(UI ui, OpenSection section) {
        Presence.of(ui).opened(section);
    }

    @Override
    public Signal<Boolean> covered(UI ui, String section, String lab) {
        var presence = ComponentUtil.getData(ui, Presence.class);
        return presence == null
                ? new ValueSignal<>(false).asReadonly()
                : presence.held().covered(section, lab);
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> wayIn() {
        return Optional.of(new CodeForm(""));
    }
}
