package org.attentionintuition.classroom;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Without a classroom there is nothing to keep: the book starts without a database, and all that would use one stays out by itself. */
final class NoDatabase implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String DATABASE = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

    private boolean wanted = true;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = environment.getProperty(ClassroomConfiguration.ENABLED, Boolean.class, true);
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        var kept = new boolean[configurations.length];
        for (var i = 0; i < kept.length; i++) {
            kept[i] = wanted || !DATABASE.equals(configurations[i]);
        }
        return kept;
    }
}
