package de.tresen.routing;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Status;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list down; null = any.
 *
 * @param awake leaves out what is set aside until later
 */
public record WorkFilter(
        @Nullable String channel,
        @Nullable Category category,
        @Nullable Priority priority,
        @Nullable String language,
        @Nullable Status status,
        boolean awake) {

    public static final WorkFilter NONE = new WorkFilter(null, null, null, null, null, false);

    public boolean isNarrow() {
        return channel != null || category != null || priority != null || language != null || status != null;
    }

    public WorkFilter awakeOnly() {
        return new WorkFilter(channel, category, priority, language, status, true);
    }
}
