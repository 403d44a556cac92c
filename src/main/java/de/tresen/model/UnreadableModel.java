package de.tresen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is not looked into any further. */
final class UnreadableModel extends Exception {

    private final transient Finding finding;

    UnreadableModel(@Nullable String element, String code, String... arguments) {
        super(code);
        finding = new Finding(element, Finding.Severity.ERROR, code, List.of(arguments));
    }

    Finding finding() {
        return finding;
    }
}
