package de.tresen.web.api;

import de.tresen.channel.PlainText;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses filters and fields of forms that no database could compare or keep, such as a NUL in a search. */
class StorableParameters implements HandlerInterceptor {

    private static final String HOW = "must not contain NUL or half of a surrogate pair";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (!PlainText.isStorable(value)) {
                    throw new Refusal.Invalid(
                            "invalid.characters", name + ": " + HOW, List.of(new Refusal.Field(name, HOW)));
                }
            }
        });
        return true;
    }
}
