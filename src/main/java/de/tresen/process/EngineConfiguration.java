package de.tresen.process;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EngineConfiguration {

    /** Flyway refuses a schema that already holds the engine's tables, so the engine waits for Flyway. */
    @Bean
    static BeanFactoryPostProcessor engineAfterFlyway() {
        return factory -> {
            var definition = factory.getBeanDefinition("processEngineFactoryBean");
            definition.setDependsOn("flywayInitializer");
        };
    }
}
