package org.attentionintuition.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Whether the server can be reached is shown by an element of Vaadin's; with a role, a screen reader says it, too. */
@Component
final class ConnectionStatus implements VaadinServiceInitListener {

    private static final String NAMED =
            "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> started.getUI().getPage().executeJs(NAMED));
    }
}
