package org.attentionintuition.classroom;

import java.time.InstantSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it takes that several servers keep one class. A file of H2 belongs to one, so there is nobody to talk to. */
@Configuration(proxyBeanMethods = false)
@Conditional(SeveralServers.OnPostgres.class)
class SeveralServers {

    static boolean isPostgres(Environment environment) {
        return DatabaseDriver.fromJdbcUrl(environment.getProperty("spring.datasource.url", ""))
                == DatabaseDriver.POSTGRESQL;
    }

    static final class OnPostgres implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isPostgres(context.getEnvironment());
        }
    }

    @Bean
    Notifier notifier(JdbcClient sql) {
        return new Notifier(sql, InstantSource.system());
    }

    @Bean
    Listening listening(Classroom classroom, Notifier notifier, JdbcConnectionDetails details) {
        return new Listening(classroom.live(), notifier, details);
    }
}
