package de.tresen.web.handover;

import de.tresen.handover.Handover;
import de.tresen.handover.Sheet.Section;
import de.tresen.interaction.Status;
import de.tresen.web.interaction.TimelineWords;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it is read or printed.
 *
 * @param madeBy null = the desk itself
 * @param acknowledged by whom and when, in words; null = not yet
 * @param changed to how many of what stands on it something has happened since
 * @param returning whether it is for who comes back
 */
record Paper(
        Handover handover,
        String title,
        String to,
        String when,
        String person,
        @Nullable String madeBy,
        @Nullable String acknowledged,
        boolean mayAcknowledge,
        boolean returning,
        long changed,
        List<Part> parts,
        List<Entry> deeds) {

    /** What stands under one heading. */
    record Part(Section section, List<Entry> entries) {}

    /** A fact in words; {@code tone} is late, risk or nothing. */
    record Tag(String tone, String words) {}

    /**
     * An interaction.
     *
     * @param owner whose it is, when it is not the person's own; null = it is
     * @param lines what happened to it
     */
    record Entry(
            UUID id,
            long number,
            String subject,
            String contact,
            Status status,
            @Nullable String holder,
            @Nullable String owner,
            List<Tag> tags,
            List<TimelineWords.Line> lines) {}
}
