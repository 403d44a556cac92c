package de.tresen.web.calendar;

import de.tresen.calendar.CalendarLinks;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What calendar programs read: no session, only an address that nobody guesses. */
@Controller
class CalendarFeedController {

    static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;

    CalendarFeedController(CalendarLinks links) {
        this.links = links;
    }

    @GetMapping("/calendar/{link}")
    ResponseEntity<String> read(@PathVariable String link) {
        var secret = link.endsWith(".ics") ? link.substring(0, link.length() - 4) : link;
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(links.read(secret));
    }

    /** Open without signing in, also to a program that only looks whether it changed. */
    @Configuration
    static class Open {

        @Bean
        @Qualifier("openPages")
        static RequestMatcher openCalendars() {
            return new OrRequestMatcher(
                    PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/calendar/*"),
                    PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.HEAD, "/calendar/*"));
        }
    }
}
