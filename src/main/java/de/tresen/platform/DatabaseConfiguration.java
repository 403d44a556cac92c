package de.tresen.platform;

import java.util.Properties;
import org.apache.ibatis.mapping.VendorDatabaseIdProvider;
import org.mybatis.spring.boot.autoconfigure.SqlSessionFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DatabaseConfiguration {

    /** Statements that differ by vendor say {@code databaseId = "h2"} or {@code "postgresql"}. */
    @Bean
    VendorDatabaseIdProvider databaseIdProvider() {
        var names = new Properties();
        names.setProperty("H2", "h2");
        names.setProperty("PostgreSQL", "postgresql");
        var provider = new VendorDatabaseIdProvider();
        provider.setProperties(names);
        return provider;
    }

    @Bean
    SqlSessionFactoryBeanCustomizer recordMaps() {
        return factory -> factory.setConfiguration(new RecordMaps());
    }
}
