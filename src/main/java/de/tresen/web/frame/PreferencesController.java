package de.tresen.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and theme of this browser, kept in cookies so that they hold before signing in too. */
@Controller
class PreferencesController {

    static final String LANGUAGE = "language";
    static final String THEME = "theme";
    static final Set<String> THEMES = Set.of("light", "dark");

    private final LocaleResolver locales;

    PreferencesController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/preferences")
    String prefer(
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null) {
            locales.setLocale(request, response, "de".equals(language) ? Locale.GERMAN : Locale.ENGLISH);
        }
        if (theme != null) {
            response.addCookie(themeCookie(theme));
        }
        return "redirect:" + (insideTheDesk(back) ? back : "/");
    }

    /** Readable by the page's own switch; a theme is no secret. */
    private static Cookie themeCookie(String theme) {
        var cookie = new Cookie(THEME, THEMES.contains(theme) ? theme : "system");
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Only paths of this desk, so that nobody is sent elsewhere by a crafted form. */
    private static boolean insideTheDesk(String back) {
        return back.matches("/(?![/\\\\])[\\w/?&=.%-]*");
    }
}
