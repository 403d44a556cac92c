package de.tresen.web.api;

import de.tresen.platform.Refusal;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) as the API answers them: with a code for programs and a detail that says what to do. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tresen:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        return problem;
    }

    /** 422 that names each wrong field. */
    public static ProblemDetail invalid(String code, String detail, List<Refusal.Field> fields) {
        var problem = of(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
        problem.setProperty("fields", fields);
        return problem;
    }

    static ProblemDetail of(Refusal refusal) {
        return refusal instanceof Refusal.Invalid invalid
                ? invalid(invalid.code(), message(invalid), invalid.fields())
                : of(status(refusal), refusal.code(), message(refusal));
    }

    private static String message(Refusal refusal) {
        return String.valueOf(refusal.getMessage());
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof Refusal.Forbidden) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof Refusal.Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
