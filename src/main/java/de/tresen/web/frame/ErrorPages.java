package de.tresen.web.frame;

import de.tresen.platform.Refusal;
import de.tresen.web.api.ApiPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Browsers get an error page in plain words where programs, such as those that read calendars, get problem details. A page
 * that asked for a part of itself stays as it is and says the words in a toast.
 */
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

    private final RefusedPage words;

    ErrorPages(RefusedPage words) {
        this.words = words;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        var status = statusOf(problem);
        if (status != null && problem instanceof Refusal refusal && request.getHeader("HX-Request") != null) {
            return toast(status, refusal, response);
        }
        if (status == null || ApiPaths.contains(request.getRequestURI())) {
            return null;
        }
        if (problem instanceof Refusal refusal) {
            RefusedPage.remember(request, refusal);
        }
        try {
            response.sendError(status.value());
        } catch (IOException | IllegalStateException e) {
            return null;
        }
        return new ModelAndView();
    }

    private ModelAndView toast(HttpStatus status, Refusal refusal, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", "beforeend");
        response.setHeader("HX-Push-Url", "false");
        return new ModelAndView("parts :: refused", Map.of("said", words.of(refusal)), status);
    }

    /** Unexpected failures have none here: they go on, are logged, and end as an error page as well. */
    private static @Nullable HttpStatus statusOf(Exception problem) {
        if (problem instanceof Refusal refusal) {
            return statusOf(refusal);
        }
        if (problem instanceof ErrorResponse response) {
            return HttpStatus.resolve(response.getStatusCode().value());
        }
        return problem instanceof InvalidParameterException || problem instanceof MultipartException
                ? HttpStatus.BAD_REQUEST
                : null;
    }

    private static HttpStatus statusOf(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof Refusal.Forbidden) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof Refusal.Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
