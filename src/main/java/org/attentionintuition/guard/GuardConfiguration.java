package org.attentionintuition.guard;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has its place in an order. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateSettings.class)
class GuardConfiguration {

    /** A bean made here comes after all that Spring finds by itself: it marks the scripts that those have put into a page. */
    @Bean
    ContentPolicy contentPolicy() {
        return new ContentPolicy();
    }

    @Bean
    Gate gate(GateSettings settings) {
        return new Gate(settings, InstantSource.system());
    }
}
