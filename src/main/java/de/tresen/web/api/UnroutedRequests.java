package de.tresen.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that reached no method of the API: unknown route, wrong method, wrong media type, a form that cannot be read. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnroutedRequests {

    private static final Map<Integer, String> WHAT_TO_DO = Map.of(
            404, "There is no such route. The API is described at /v3/api-docs.",
            405, "This route does not take this method; the Allow header names those that it takes.",
            406, "This route answers JSON; accept application/json.",
            413, "Send at most 1 MiB.",
            415, "Send JSON with the header Content-Type: application/json; a file as multipart/form-data.");

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeException.class
    })
    ResponseEntity<Object> unrouted(Exception e, HttpServletRequest request) throws Exception {
        if (!ApiPaths.contains(request.getRequestURI())) {
            throw e;
        }
        var response = (ErrorResponse) e;
        return ApiErrors.answer(problem(e, response.getStatusCode()), response.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadableForm(MultipartException e, HttpServletRequest request) {
        if (!ApiPaths.contains(request.getRequestURI())) {
            throw e;
        }
        var isTooLarge = e instanceof MaxUploadSizeExceededException;
        var problem = problem(isTooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST);
        problem.setDetail(
                isTooLarge
                        ? "The form is larger than the desk reads at once; send one smaller file."
                        : "The form cannot be read; name its file without control characters, and end each part.");
        return ApiErrors.answer(problem, HttpHeaders.EMPTY);
    }

    static ProblemDetail problem(Exception e, HttpStatusCode code) {
        var status = Objects.requireNonNullElse(HttpStatus.resolve(code.value()), HttpStatus.INTERNAL_SERVER_ERROR);
        return problem(status, fallback(e));
    }

    static ProblemDetail problem(HttpStatus status) {
        return problem(status, "The request cannot be taken as it is.");
    }

    private static ProblemDetail problem(HttpStatus status, String otherwise) {
        var code = "request." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problems.of(status, code, WHAT_TO_DO.getOrDefault(status.value(), otherwise));
    }

    private static String fallback(Exception e) {
        var detail = e instanceof ErrorResponse response ? response.getBody().getDetail() : null;
        return detail == null ? "The request cannot be taken as it is." : detail;
    }
}
