package org.attentionintuition.classroom;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Nobody waits for ever for a PostgreSQL that hangs: ends for connecting, for one statement, for a transaction and for a silent connection.
 * They are defaults; an operator sets the same properties. A file of H2 knows none of them.
 */
final class PostgresTimeouts implements EnvironmentPostProcessor {

    private static final String DRIVER = "spring.datasource.hikari.data-source-properties.";

    /** Seconds. A statement ends before its connection is given up, and both after those who wait behind it are told. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            DRIVER + "connectTimeout",
            "4",
            DRIVER + "socketTimeout",
            "15",
            DRIVER + "tcpKeepAlive",
            "true",
            DRIVER + "ApplicationName",
            "attention-intuition",
            "spring.jdbc.template.query-timeout",
            "5s",
            "spring.transaction.default-timeout",
            "10s");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (SeveralServers.isPostgres(environment)) {
            environment.getPropertySources().addLast(new MapPropertySource("postgres-timeouts", DEFAULTS));
        }
    }
}
