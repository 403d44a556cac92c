package de.tresen.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Tells pages that this is a demonstration, and the sign-in page who one can be. */
@Component
@Profile("demo")
class DemoDoor implements HandlerInterceptor {

    private static final String SIGN_IN = "door/login";

    private final DemoPeople people;
    private final Seeding seeding;

    DemoDoor(DemoPeople people, Seeding seeding) {
        this.people = people;
        this.seeding = seeding;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var state = seeding.state();
        if (page == null || page.getViewName() == null || state == Seeding.State.NOT_OURS || isRedirect(page)) {
            return;
        }
        page.addObject("demo", true);
        page.addObject("demoIsFilling", state != Seeding.State.READY);
        if (SIGN_IN.equals(page.getViewName())) {
            Locale locale = RequestContextUtils.getLocale(request);
            page.addObject("demoPeople", people.listed(locale));
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        return String.valueOf(page.getViewName()).startsWith("redirect:");
    }
}
