package de.tresen.handover;

import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a hand-over says.
 *
 * @param lines what was open when it was made, most urgent first, as it is now
 * @param deeds for who comes back: what others did for them
 */
public record Sheet(Handover handover, List<Line> lines, List<Deeds> deeds) {

    public Sheet {
        lines = List.copyOf(lines);
        deeds = List.copyOf(deeds);
    }

    /** Where on the sheet something stands. */
    public enum Section {
        LATE,
        AT_RISK,
        OPEN,
        TO_APPROVE,
        ASIDE,
        PLANNED,
        WAITING,
        DRAFT
    }

    /** An interaction as it is now. */
    public record About(
            UUID interaction,
            long number,
            String subject,
            String contactName,
            String channel,
            Status status,
            @Nullable String assignee) {}

    /**
     * One interaction on the sheet.
     *
     * @param since what happened to it after the sheet was made
     */
    public record Line(About about, List<Fact> facts, List<Timeline.Entry> since, Instant madeAt) {

        public Line {
            facts = List.copyOf(facts);
            since = List.copyOf(since);
        }

        public Section section() {
            return facts.stream()
                    .map(this::section)
                    .min(Comparator.naturalOrder())
                    .orElse(Section.OPEN);
        }

        /** The first promise that it has to keep. */
        public @Nullable Instant dueAt() {
            return first(facts.stream().map(Fact::dueAt));
        }

        private Section section(Fact fact) {
            if (fact.dueAt() != null && !madeAt.isBefore(fact.dueAt())) {
                return Section.LATE;
            }
            if (fact.warnAt() != null && !madeAt.isBefore(fact.warnAt())) {
                return Section.AT_RISK;
            }
            return switch (fact.what()) {
                case TASK -> fact.at() == null ? Section.OPEN : Section.ASIDE;
                case TO_APPROVE -> Section.TO_APPROVE;
                case PLANNED -> Section.PLANNED;
                case IN_APPROVAL, WAITING -> Section.WAITING;
                case DRAFT -> Section.DRAFT;
            };
        }

        private static @Nullable Instant first(Stream<@Nullable Instant> instants) {
            return instants.filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** What others did about one interaction. */
    public record Deeds(About about, List<Timeline.Entry> entries) {

        public Deeds {
            entries = List.copyOf(entries);
        }
    }
}
