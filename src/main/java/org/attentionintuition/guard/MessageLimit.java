package org.attentionintuition.guard;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.util.Optional;
import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResource.TRANSPORT;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The {@link Gate} for what comes over a WebSocket, which passes there only when it is opened. Each frame takes of what one browser may
 * call, and a message that comes in pieces is no larger than a body: Flow puts pieces together for as long as they come. Whoever goes beyond
 * is told so by the page's own client, and the connection ends.
 */
@Component
final class MessageLimit implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(MessageLimit.class);

    private final Gate gate;

    MessageLimit(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        PushFramework.of(event).ifPresent(push -> push.interceptor(new Interceptor()));
    }

    private final class Interceptor extends AtmosphereInterceptorAdapter {

        private final Pieces pieces = new Pieces();

        @Override
        public Action inspect(AtmosphereResource resource) {
            var refusal = refusal(resource);
            refusal.ifPresent(why -> refuse(resource, why));
            return refusal.isPresent() ? Action.CANCELLED : Action.CONTINUE;
        }

        private Optional<Refusal> refusal(AtmosphereResource resource) {
            var session = resource.getRequest().getSession(false);
            if (session != null && !gate.mayCall(session.getId())) {
                return Optional.of(Refusal.MANY_CALLS);
            }
            if (resource.transport() != TRANSPORT.WEBSOCKET) {
                return Optional.empty();
            }
            var body = resource.getRequest().body();
            var fits = body.hasString()
                    ? pieces.fits(resource, body.asString())
                    : !body.hasBytes()
                            || body.byteLength()
                                    == 0; // Flow's client sends none, and pieces of bytes would not be counted
            return fits ? Optional.empty() : Optional.of(Refusal.TOO_LARGE);
        }

        private void refuse(AtmosphereResource resource, Refusal refusal) {
            pieces.forget(resource);
            var words = Words.in(Language.of(resource.getRequest().getLocale()));
            var notice = VaadinService.createCriticalNotificationJSON(
                    words.text("guard.title"), refusal.why(words), null, null);
            try {
                resource.getResponse().write(notice);
                resource.close();
            } catch (IOException
                    | RuntimeException gone) { // what was under way when the connection was ended; Atmosphere wraps it
                log.debug("A message came over a connection that had ended", gone);
            }
        }
    }
}
