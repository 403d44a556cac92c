package de.tresen.model;

import de.tresen.model.Finding.Severity;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is found; the same thing is said once. */
final class Findings {

    private static final int MOST = 500;
    private static final int LONGEST = 120;

    private final Set<Finding> errors = new LinkedHashSet<>();
    private final Set<Finding> warnings = new LinkedHashSet<>();

    void error(@Nullable String place, String code, String... arguments) {
        add(place, Severity.ERROR, code, arguments);
    }

    void error(XmlElement element, String code, String... arguments) {
        error(element.place(), code, arguments);
    }

    void warning(@Nullable String place, String code, String... arguments) {
        add(place, Severity.WARNING, code, arguments);
    }

    void warning(XmlElement element, String code, String... arguments) {
        warning(element.place(), code, arguments);
    }

    private void add(@Nullable String place, Severity severity, String code, String... arguments) {
        var found = severity == Severity.ERROR ? errors : warnings;
        if (found.size() < MOST) {
            var shortened = Arrays.stream(arguments)
                    .map(argument -> argument.length() > LONGEST ? argument.substring(0, LONGEST) + "…" : argument)
                    .toList();
            found.add(new Finding(place, severity, code, shortened));
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Errors first, each kind in the order in which they were found. */
    List<Finding> list() {
        return Stream.concat(errors.stream(), warnings.stream()).toList();
    }
}
