package de.tresen.web.api;

import de.tresen.channel.PlainText;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses filters and fields of forms that no database could compare or keep, such as a NUL in a search. */
class StorableParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (!PlainText.isStorable(value)) {
                    throw Refusal.Invalid.field(name, "must not contain NUL or half of a surrogate pair");
                }
            }
        });
        return true;
    }
}
