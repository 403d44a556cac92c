package de.tresen.web;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link Only}. */
class OnlyInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var only = handler instanceof HandlerMethod method ? onlyOf(method) : null;
        if (only != null && !mayPass(only)) {
            throw new Refusal.Forbidden("role.missing", "This needs the role " + names(only) + ".");
        }
        return true;
    }

    private static boolean mayPass(Only only) {
        return CurrentPerson.find().map(person -> hasOneOf(person, only)).orElse(false);
    }

    private static boolean hasOneOf(Person person, Only only) {
        return Arrays.stream(only.value()).anyMatch(person::is);
    }

    private static @Nullable Only onlyOf(HandlerMethod method) {
        var onMethod = method.getMethodAnnotation(Only.class);
        return onMethod != null ? onMethod : method.getBeanType().getAnnotation(Only.class);
    }

    private static String names(Only only) {
        return Arrays.stream(only.value()).map(Enum::name).collect(Collectors.joining(" or "));
    }
}
