package de.tresen.web.frame;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to take back what was just done; kept in the session until the next page, then in the page that said so, and checked like every act when it is asked for.
 *
 * @param was how things were before, one entry each
 */
public record Undo(List<String> was) implements Serializable {

    /** Stands for nobody and nothing. */
    public static final String NOTHING = "-";

    /** Who held it before. */
    public static String holder(String task, @Nullable String username) {
        return "holder " + task + " " + orNothing(username);
    }

    /** Until when it was set aside. */
    public static String aside(String task, @Nullable Object until) {
        return "aside " + task + " " + orNothing(until);
    }

    public static String priority(UUID interaction, Object priority) {
        return "priority " + interaction + " " + priority;
    }

    /** It was open. */
    public static String closed(UUID interaction) {
        return "closed " + interaction + " " + NOTHING;
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }
}
