package de.tresen.web.live;

import de.tresen.platform.Rounds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page the mark of the moment before it was drawn, and keeps streams from falling asleep. */
@Configuration
class LiveConfiguration implements WebMvcConfigurer {

    private static final String MARK = "liveMark";
    private static final Duration PING = Duration.ofSeconds(20);

    private final LiveStreams streams;

    LiveConfiguration(LiveStreams streams) {
        this.streams = streams;
    }

    /** Not work on the desk's data, so that it also runs where workers are switched off. */
    @Bean
    Rounds livePings() {
        return new Rounds("live-pings", PING, streams::ping);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Marking());
    }

    private final class Marking implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.setAttribute(MARK, streams.mark());
            return true;
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            if (page != null
                    && page.getViewName() != null
                    && !page.getViewName().startsWith("redirect:")) {
                page.addObject(MARK, request.getAttribute(MARK));
            }
        }
    }
}
