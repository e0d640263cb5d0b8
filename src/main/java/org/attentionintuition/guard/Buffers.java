package org.attentionintuition.guard;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.communication.PushConstants;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How much memory the server sets aside for each open connection: as much as a message of the browser can have, and a class of five
 * hundred has five hundred of them (docs/adr/0019-what-a-page-costs.md).
 */
@Component
final class Buffers
        implements VaadinServiceInitListener, WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** The browser cuts what it sends over a WebSocket into pieces of this many characters at the most. */
    private static final int LONGEST_TEXT = PushConstants.WEBSOCKET_FRAGMENT_SIZE + 1;

    /** Nobody sends bytes. */
    private static final int LONGEST_BINARY = 128;

    /** What is read from a socket at a time; a move of a slider has 300 bytes. */
    private static final int READ_AT_ONCE = 2048;

    /** Flow asks for four times as much text and as many bytes as its own client can send. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        PushFramework.of(event).ifPresent(push -> {
            push.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, Integer.toString(LONGEST_TEXT));
            push.addInitParameter(ApplicationConfig.WEBSOCKET_MAXTEXTSIZE, Integer.toString(LONGEST_TEXT));
            push.addInitParameter(ApplicationConfig.WEBSOCKET_MAXBINARYSIZE, Integer.toString(LONGEST_BINARY));
        });
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appReadBufSize", Integer.toString(READ_AT_ONCE)));
    }
}
