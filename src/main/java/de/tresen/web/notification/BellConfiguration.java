package de.tresen.web.notification;

import de.tresen.routing.Notifications;
import de.tresen.web.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hangs the bell on every page. */
@Configuration
class BellConfiguration implements WebMvcConfigurer {

    private final Notifications notifications;

    BellConfiguration(Notifications notifications) {
        this.notifications = notifications;
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
                var isPage = page != null
                        && page.getViewName() != null
                        && !page.getViewName().startsWith("redirect:");
                if (isPage) {
                    CurrentPerson.find().ifPresent(reader -> page.addObject("bell", new Bell(notifications, reader)));
                }
            }
        });
    }
}
