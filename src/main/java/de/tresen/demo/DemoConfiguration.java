package de.tresen.demo;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What of the demonstration is seen and heard. */
@Configuration
@Profile("demo")
class DemoConfiguration implements WebMvcConfigurer {

    private static final Duration EVERY = Duration.ofSeconds(100);

    private final DemoDoor door;

    DemoConfiguration(DemoDoor door) {
        this.door = door;
    }

    /** The demo platform is open to everybody; the door looks for a bean of this name. */
    @Bean
    static RequestMatcher openPages() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher("/demo"), paths.matcher("/demo/**"));
    }

    @Bean
    @ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
    Rounds trickleRounds(Trickle trickle, DemoProperties properties) {
        return new Rounds("demo-trickle", EVERY, () -> {
            if (properties.trickle()) {
                trickle.runOnce();
            }
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(door).excludePathPatterns("/api/**", "/channels/**", "/assets/**", "/actuator/**");
    }
}
