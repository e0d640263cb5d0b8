package org.attentionintuition.e2e;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one book and one Chromium for all browser tests of a run, and takes a picture when a test fails. */
final class BrowserStage implements ParameterResolver, AfterTestExecutionCallback {

    /** The book, the browser and the desks to read at; all end with the run. */
    record Stage(ServedBook book, Chromium chromium, Desks desks) implements AutoCloseable {

        static Stage open() {
            var book = ServedBook.start();
            var chromium = Chromium.launchForMany();
            return new Stage(book, chromium, new Desks(chromium.browser(), book));
        }

        @Override
        public void close() {
            desks.close();
            chromium.close();
            book.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(BrowserStage.class))
                .computeIfAbsent(Stage.class, type -> Stage.open(), Stage.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()
                && context.getRequiredTestInstance() instanceof BrowserTest test) {
            test.screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
    }
}
