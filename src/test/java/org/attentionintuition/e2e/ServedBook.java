package org.attentionintuition.e2e;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attentionintuition.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The book in production mode with the committed bundle, at a free port that only this machine reaches. */
public final class ServedBook implements AutoCloseable {

    private static final String BUNDLE = "META-INF/VAADIN/webapp/index.html";

    private final ConfigurableApplicationContext context;

    private ServedBook(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the book.
     *
     * @param additions classes with beans that the book itself does not have
     * @throws IllegalStateException if the build has not unpacked the bundle
     */
    public static ServedBook start(Class<?>... additions) {
        return startAt(0, additions);
    }

    /** Starts the book as an operator does who sets something: {@code --courses.dir=…}. */
    static ServedBook startWith(String... settings) {
        return run(List.of(Application.class), 0, settings);
    }

    /** As {@link #start}, at a port where another one has ended. */
    static ServedBook startAt(int port, Class<?>... additions) {
        List<Class<?>> sources = new ArrayList<>(List.of(Application.class));
        sources.addAll(Arrays.asList(additions));
        return run(sources, port);
    }

    private static ServedBook run(List<Class<?>> sources, int port, String... settings) {
        if (ServedBook.class.getClassLoader().getResource(BUNDLE) == null) {
            throw new IllegalStateException(BUNDLE + " is not on the class path: run ./mvnw process-classes first");
        }
        var arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--vaadin.productionMode=true",
                "--logging.level.root=WARN"));
        arguments.addAll(Arrays.asList(settings));
        return new ServedBook(
                new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).run(arguments.toArray(String[]::new)));
    }

    /** The address of a page: {@code url("attention-intuition/self-attention")}. */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + "/" + path;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The port of actuator, where an operator has given it one of its own. */
    int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    /** A bean of the served book, to compare a page with. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
