package org.attentionintuition.guard;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import java.util.Optional;
import org.atmosphere.cpr.AtmosphereFramework;

/** What carries Flow's messages over WebSockets. Flow keeps it in the servlet context, under a name that it makes from the servlet's. */
final class PushFramework {

    private PushFramework() {}

    /** None where the service is not a servlet's, or serves no WebSockets. */
    static Optional<AtmosphereFramework> of(ServiceInitEvent event) {
        if (!(event.getSource() instanceof VaadinServletService service)) {
            return Optional.empty();
        }
        var config = service.getServlet().getServletConfig();
        var name = JSR356WebsocketInitializer.getAttributeName(config.getServletName());
        return Optional.ofNullable(
                (AtmosphereFramework) config.getServletContext().getAttribute(name));
    }
}
