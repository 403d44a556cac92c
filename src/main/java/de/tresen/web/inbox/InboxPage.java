package de.tresen.web.inbox;

import de.tresen.interaction.Category;
import de.tresen.web.frame.ClockChip;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view of the inbox.
 *
 * @param open id of the interaction in the work area
 */
record InboxPage(
        String view,
        List<View> views,
        List<Row> rows,
        @Nullable String open) {

    /** A list of work and how much is in it. */
    record View(String key, String count) {}

    /** One piece of work. */
    record Row(
            String task,
            UUID interaction,
            String kind,
            String who,
            String subject,
            String channelName,
            String channelType,
            @Nullable Category category,
            @Nullable String holder,
            ClockChip clock) {}
}
