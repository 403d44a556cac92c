package de.tresen.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose work somebody may do at one instant, because they are away.
 *
 * @param mine what they stand in for
 * @param free what everybody of the team may take, because nobody stands in
 */
public record Cover(List<Share> mine, List<Share> free) {

    public static final Cover NONE = new Cover(List.of(), List.of());

    /**
     * A part of an absent person's work.
     *
     * @param leads whether they lead the team, so that approvals of everybody in it are theirs
     * @param writtenBy for approvals: only of what this person wrote, because whoever stands in first wrote it; null =
     *     of what anybody wrote but the reader
     */
    public record Share(
            String person,
            String team,
            Capacity as,
            boolean leads,
            @Nullable String writtenBy) {}

    public boolean isEmpty() {
        return mine.isEmpty() && free.isEmpty();
    }
}
