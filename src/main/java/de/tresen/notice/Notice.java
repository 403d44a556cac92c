package de.tresen.notice;

import de.tresen.channel.PlainText;
import de.tresen.routing.Notifications.Reason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one addressee shall be told.
 *
 * @param interaction null = it is about {@code about}: an absence, a swap, a hand-over sheet or the like
 * @param number and {@code subject} of the interaction; nothing else of it leaves the desk
 * @param team that answers the person, or whose duty it is
 */
record Notice(
        long id,
        Medium medium,
        String addressee,
        @Nullable UUID interaction,
        @Nullable Long number,
        @Nullable String subject,
        @Nullable UUID about,
        @Nullable String team,
        Reason reason,
        @Nullable String detail,
        Instant at) {

    private static final int LONGEST_SUBJECT = 300;

    /** What identifies it at a glance: number and subject of the interaction. */
    String title() {
        var line = subject == null ? "" : PlainText.line(subject, LONGEST_SUBJECT);
        return number == null ? "" : "#" + number + (line.isEmpty() ? "" : " · " + line);
    }

    String path() {
        return reason.path(interaction, about, detail);
    }
}
