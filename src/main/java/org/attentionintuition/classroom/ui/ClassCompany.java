package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.WhenClassroom;
import org.attentionintuition.page.Company;
import org.attentionintuition.page.OpenSection;
import org.springframework.stereotype.Component;

/** Where the book meets its classes: every tab gets a {@link Presence}, which hears of every section. */
@Component
@WhenClassroom
final class ClassCompany implements Company, VaadinServiceInitListener {

    private final Classroom classroom;
    private final Asked.Book questions;

    ClassCompany(Classroom classroom, Asked.Book questions) {
        this.classroom = classroom;
        this.questions = questions;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> Presence.begin(started.getUI(), classroom, questions));
    }

    @Override
    public void opened(UI ui, OpenSection section) {
        Presence.of(ui).opened(section);
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> wayIn() {
        return Optional.of(new CodeForm(""));
    }
}
