package de.tresen.web.api;

import de.tresen.platform.Refusal;
import de.tresen.reply.StaleReply;
import de.tresen.studio.FaultyModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal and failure of the REST API as problem details; what went wrong inside goes to the log only. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final FindingWords findings;

    ApiErrors(FindingWords findings) {
        this.findings = findings;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return answer(Problems.of(refusal), HttpHeaders.EMPTY);
    }

    /** Carries what the writer has not seen, so that both versions can be shown side by side. */
    @ExceptionHandler
    ResponseEntity<Object> overtaken(StaleReply stale) {
        var problem = Problems.of(HttpStatus.CONFLICT, "reply.stale", String.valueOf(stale.getMessage()));
        problem.setProperty(
                "newer",
                stale.newer().stream()
                        .map(message -> InteractionView.MessageView.of(message, List.of(), null, null))
                        .toList());
        return answer(problem, HttpHeaders.EMPTY);
    }

    /** Names each finding, so that a program can show them beside the elements. */
    @ExceptionHandler
    ResponseEntity<Object> faulty(FaultyModel faulty) {
        var problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "model.faulty", String.valueOf(faulty.getMessage()));
        problem.setProperty("findings", findings.of(faulty.findings()));
        return answer(problem, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> undecodable(InvalidParameterException undecodable) {
        return answer(
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "request.bad-request",
                        "Encode the parameters of the address as UTF-8 with percent signs."),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure) throws AccessDeniedException {
        if (failure instanceof AccessDeniedException denied) {
            throw denied;
        }
        LOG.error("A request failed", failure);
        return answer(
                Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "desk.failed",
                        "The desk failed here. Try again; if it stays so, the log of the server says why."),
                HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                BodyTooLarge.isIn(e)
                        ? UnroutedRequests.problem(HttpStatus.CONTENT_TOO_LARGE)
                        : UnreadableBody.explain(e.getCause()),
                headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return wrongParameter(e.getParameterName(), "is required", headers);
    }

    /** What cannot be an id names nothing, so it is not found; what cannot be a filter is wrong. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing of this id."), headers);
        }
        var name = e.getPropertyName();
        return wrongParameter(name == null ? "parameter" : name, expected(e.getRequiredType()), headers);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(UnroutedRequests.problem(e, status), headers);
    }

    private static ResponseEntity<Object> wrongParameter(String name, String whatToDo, HttpHeaders headers) {
        return answer(
                Problems.invalid(
                        "parameter.invalid", name + ": " + whatToDo, List.of(new Refusal.Field(name, whatToDo))),
                headers);
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null || !type.isEnum()) {
            return "has the wrong form";
        }
        return "must be one of "
                + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
