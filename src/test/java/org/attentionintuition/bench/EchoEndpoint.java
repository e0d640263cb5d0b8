package org.attentionintuition.bench;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpoint;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * The least that an answer over the network can cost: a WebSocket in the book's own server that sends back what it receives.
 * Registered by the benchmark alone; component scanning must not find it.
 */
public final class EchoEndpoint {

    static final String PATH = "echo";

    @Bean
    ServletListenerRegistrationBean<ServletContextListener> echo() {
        return new ServletListenerRegistrationBean<>(new ServletContextListener() {
            @Override
            public void contextInitialized(ServletContextEvent event) {
                var container =
                        (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
                try {
                    container.addEndpoint(Echo.class);
                } catch (DeploymentException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    /** One connection's end. */
    @ServerEndpoint("/" + PATH)
    public static final class Echo {

        @OnMessage
        public String answer(String message) {
            return message;
        }
    }
}
