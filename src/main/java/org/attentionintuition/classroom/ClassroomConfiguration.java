package org.attentionintuition.classroom;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The classroom, unless {@code book.classroom.enabled=false}. */
@Configuration(proxyBeanMethods = false)
@WhenClassroom
@EnableConfigurationProperties(ClassroomSettings.class)
@EnableScheduling
@Import(SeveralServers.class)
class ClassroomConfiguration {

    static final String ENABLED = "book.classroom.enabled";

    private static final String HOURLY = "PT1H";
    private static final String SOON = "PT1M";

    @Bean
    RoomLog roomLog(RoomTables tables) {
        return new RoomLog(tables);
    }

    @Bean
    Broadcaster broadcaster() {
        return new Broadcaster();
    }

    @Bean
    Classroom classroom(
            RoomLog log, ClassroomSettings settings, Broadcaster broadcaster, ObjectProvider<Neighbours> neighbours) {
        return new Classroom(
                log, settings, InstantSource.system(), broadcaster, neighbours.getIfAvailable(() -> Neighbours.NONE));
    }

    @Bean
    Sweep sweep(Classroom classroom) {
        return new Sweep(classroom);
    }

    /** Takes away the rooms whose time is over. */
    static final class Sweep {

        private final Classroom classroom;

        Sweep(Classroom classroom) {
            this.classroom = classroom;
        }

        @Scheduled(initialDelayString = SOON, fixedDelayString = HOURLY)
        void sweep() {
            classroom.sweep();
        }
    }
}
