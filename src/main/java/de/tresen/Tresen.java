package de.tresen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service desk: one application with the process engine inside it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Tresen {

    public static void main(String[] args) {
        SpringApplication.run(Tresen.class, args);
    }
}
