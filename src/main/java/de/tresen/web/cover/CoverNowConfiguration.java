package de.tresen.web.cover;

import de.tresen.coverage.Presences;
import de.tresen.coverage.Substitutes;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.web.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Says on every page who covers for whom. */
@Configuration
class CoverNowConfiguration implements WebMvcConfigurer {

    private final Substitutes substitutes;
    private final Presences presences;
    private final People people;
    private final Clock clock;

    CoverNowConfiguration(Substitutes substitutes, Presences presences, People people, Clock clock) {
        this.substitutes = substitutes;
        this.presences = presences;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void postHandle(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable ModelAndView page) {
                if (page != null && isPage(page)) {
                    CurrentPerson.find()
                            .map(CoverNowConfiguration.this::now)
                            .ifPresent(now -> page.addObject("covers", now));
                }
            }
        });
    }

    private static boolean isPage(ModelAndView page) {
        return page.getViewName() != null && !page.getViewName().startsWith("redirect:");
    }

    private CoverNow now(Person reader) {
        return new CoverNow(substitutes, presences, people, reader, clock.instant());
    }
}
