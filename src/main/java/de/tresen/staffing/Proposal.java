package de.tresen.staffing;

import de.tresen.coverage.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who could fill the gaps of a team. Nothing of it counts until a person adopts it.
 *
 * @param to last day, included; days are those of the team's zone
 * @param people so many should be there at any time that is promised
 * @param channel the only one that the shifts count for; null = all
 * @param language the only one that the shifts count for, and that whoever has one must speak; null = all
 * @param skill that whoever has a shift must have; null = none
 * @param version grows with each change
 * @param shifts how many shifts it is about, {@code open} of them nobody's, {@code adopted} of them real by now
 */
public record Proposal(
        UUID id,
        String team,
        LocalDate from,
        LocalDate to,
        int people,
        @Nullable String channel,
        @Nullable String language,
        @Nullable String skill,
        State state,
        int version,
        String askedBy,
        Instant askedAt,
        @Nullable Instant readyAt,
        int shifts,
        int open,
        int adopted) {

    /** What has become of it. */
    public enum State {
        WAITING,
        SEARCHING,
        READY,
        /** The node that searched stopped before it had found anything; ask anew. */
        INTERRUPTED,
        /** The search failed for a reason that the log names. */
        FAILED,
        DISCARDED
    }

    Scope scope() {
        return new Scope(channel, language);
    }

    public boolean searching() {
        return state == State.WAITING || state == State.SEARCHING;
    }
}
