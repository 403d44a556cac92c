package de.tresen.channel.webhook;

import de.tresen.channel.PlainText;
import de.tresen.channel.SendResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a platform's answer means: the table of the REST contract. */
final class PlatformAnswer {

    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final int LARGEST = 64 * 1024;
    private static final int ID = 500;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final List<JsonPointer> WORDS = Stream.of(
                    "/detail", "/message", "/error/message", "/error", "/title")
            .map(JsonPointer::compile)
            .toList();
    private static final JsonMapper JSON = new JsonMapper();

    private PlatformAnswer() {}

    static SendResult read(ClassicHttpResponse response, Instant now) {
        var status = response.getCode();
        if (status >= 200 && status < 300) {
            return new SendResult.Delivered(id(beginning(response)));
        }
        var reason = "The platform answered " + status;
        if (LATER.contains(status) || status >= 500) {
            return new SendResult.TryAgain(reason, retryAfter(response, now).orElse(null));
        }
        if (status < 400) {
            return new SendResult.Refused(reason + "; redirects are not followed");
        }
        var said = PlainText.line(said(beginning(response)), 500);
        return new SendResult.Refused(said.isEmpty() ? reason : reason + ": " + said);
    }

    /** The words of an answer: of the usual fields of a JSON object, else all of it. */
    private static String said(byte[] body) {
        try {
            var object = JSON.readTree(body);
            return WORDS.stream()
                    .map(object::at)
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .findFirst()
                    .orElseGet(() -> text(body));
        } catch (JacksonException e) {
            return text(body);
        }
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static @Nullable String id(byte[] body) {
        try {
            var id = JSON.readTree(body).path("id");
            var text = id.isString() || id.isIntegralNumber() ? id.asString() : "";
            return text.isBlank() || text.length() > ID || !PlainText.isStorable(text) ? null : text;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The status has already said what counts, so a body that breaks off is as good as none. */
    private static byte[] beginning(ClassicHttpResponse response) {
        var entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try {
            return entity.getContent().readNBytes(LARGEST);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static Optional<Duration> retryAfter(ClassicHttpResponse response, Instant now) {
        var header = response.getFirstHeader("Retry-After");
        if (header == null || header.getValue() == null) {
            return Optional.empty();
        }
        var value = header.getValue().strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return until(value, now);
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            var then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, then.toInstant())).filter(pause -> !pause.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
