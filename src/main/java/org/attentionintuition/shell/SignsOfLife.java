package org.attentionintuition.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whatever a page says is a sign that somebody still has it open. Flow counts heartbeats alone: a laptop that wakes up speaks before its
 * next heartbeat is due, and the page would be closed by the very message that shows it to be in use.
 */
@Component
final class SignsOfLife implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addVaadinRequestInterceptor(new Listening());
    }

    private static final class Listening implements VaadinRequestInterceptor {

        @Override
        public void requestStart(VaadinRequest request, VaadinResponse response) {
            // whose page it is shows later
        }

        @Override
        public void handleException(
                VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {
            // a sign of life all the same, noted at the end
        }

        /** Comes before Flow looks which pages have been silent for too long. */
        @Override
        public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
            var speaking = UI.getCurrent();
            if (session == null || speaking == null) {
                return;
            }
            session.lock();
            try {
                speaking.getInternals().setLastHeartbeatTimestamp(System.currentTimeMillis());
            } finally {
                session.unlock();
            }
        }
    }
}
