package de.tresen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that its owner should know about a file before it runs.
 *
 * @param element id of the wrong element, else of the nearest one around it that has an id; null = the whole file
 * @param code which rule it is; its words are the text {@code finding.<code>}, which also say how to mend it
 * @param arguments what the words name, in the order in which the text counts them
 */
public record Finding(@Nullable String element, Severity severity, String code, List<String> arguments) {

    /** Errors must be mended before a file runs; of warnings its owner decides. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Whether it keeps the file from running. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
