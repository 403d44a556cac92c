package de.tresen.web.studio;

import de.tresen.process.traffic.Failures.About;
import de.tresen.process.traffic.Failures.Failure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what failed; the kind of a cause is recognised by what the program wrote, and has words of its own. */
@Component
class FailureWords {

    /** The first that is found, {@code failure.cause.<name>}. */
    private static final Map<String, Pattern> CAUSES = causes();

    private final ModelWords words;

    FailureWords(ModelWords words) {
        this.words = words;
    }

    /**
     * A failed step in words.
     *
     * @param cause its words are {@code failure.cause.<cause>}
     * @param reason as the program said it, for who mends it
     */
    record Line(
            String id,
            String step,
            @Nullable String process,
            @Nullable String processName,
            int version,
            String cause,
            @Nullable String reason,
            boolean waits,
            int retriesLeft,
            @Nullable Instant nextTry,
            Instant since,
            @Nullable About interaction) {}

    Line of(Failure failure) {
        var element = failure.element();
        var process = failure.process();
        return new Line(
                failure.id(),
                element == null ? failure.id() : words.element(element),
                process,
                process == null ? null : words.name(process),
                failure.version(),
                cause(failure.reason()),
                failure.reason(),
                failure.waits(),
                failure.retriesLeft(),
                failure.nextTry(),
                failure.since(),
                failure.interaction());
    }

    static String cause(@Nullable String reason) {
        return reason == null
                ? "unknown"
                : CAUSES.entrySet().stream()
                        .filter(cause -> cause.getValue().matcher(reason).find())
                        .findFirst()
                        .map(Map.Entry::getKey)
                        .orElse("unknown");
    }

    private static Map<String, Pattern> causes() {
        var causes = new LinkedHashMap<String, Pattern>();
        causes.put("decision", Pattern.compile("DMN-|FEEL|decision", Pattern.CASE_INSENSITIVE));
        causes.put("condition", Pattern.compile("expression|No outgoing sequence flow", Pattern.CASE_INSENSITIVE));
        causes.put("together", Pattern.compile("OptimisticLocking|deadlock", Pattern.CASE_INSENSITIVE));
        causes.put("database", Pattern.compile("JDBC|SQL|persistence", Pattern.CASE_INSENSITIVE));
        causes.put("missing", Pattern.compile("There is no |No value present|not found", Pattern.CASE_INSENSITIVE));
        return causes;
    }
}
