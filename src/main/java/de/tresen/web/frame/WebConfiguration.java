package de.tresen.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What all pages share: the language of the reader, the frame around each page, and where the desk begins. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final FrameInterceptor frame;

    WebConfiguration(FrameInterceptor frame) {
        this.frame = frame;
    }

    /** The choice of the reader; without one what the browser asks for, else English. */
    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(PreferencesController.LANGUAGE);
        resolver.setDefaultLocaleFunction(WebConfiguration::asked);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        return resolver;
    }

    private static Locale asked(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        var best = header == null ? null : Locale.lookup(ranges(header), LANGUAGES);
        return best == null ? Locale.ENGLISH : best;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/inbox");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(frame);
    }
}
