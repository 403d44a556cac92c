package de.tresen.web.frame;

import de.tresen.web.CurrentPerson;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Gives every page, error pages too, its {@link Frame} and its {@link Times}. */
@Component
class FrameInterceptor implements HandlerInterceptor {

    private final MessageSource messages;
    private final Clock clock;

    FrameInterceptor(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        var locale = RequestContextUtils.getLocale(request);
        var person = CurrentPerson.find().orElse(null);
        var zone = person == null ? ZoneId.systemDefault() : person.timeZone();
        page.addObject("times", new Times(clock.instant(), zone, locale, messages));
        page.addObject(
                "frame",
                new Frame(locale.getLanguage(), theme(request), here(request), person, Frame.placesFor(person)));
    }

    private static @Nullable String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, PreferencesController.THEME);
        return cookie != null && PreferencesController.THEMES.contains(cookie.getValue()) ? cookie.getValue() : null;
    }

    /** A page that answers a form has no address to come back to by link. */
    private static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || request.getDispatcherType() == jakarta.servlet.DispatcherType.ERROR) {
            return "/";
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
