package de.tresen.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An absence beside one of its substitutes, or beside none. */
record AbsenceRow(
        UUID id,
        String person,
        Absence.Kind kind,
        Instant fromAt,
        Instant toAt,
        boolean wholeDays,
        Absence.State state,
        Absence.Moves moves,
        boolean answering,
        boolean approving,
        boolean questions,
        String enteredBy,
        @Nullable String decidedBy,
        @Nullable String substitute) {

    /** Stands in the table where no end is known. */
    static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    static AbsenceRow of(Absence absence) {
        return new AbsenceRow(
                absence.id(),
                absence.person(),
                absence.kind(),
                absence.from(),
                Objects.requireNonNullElse(absence.to(), NO_END),
                absence.wholeDays(),
                absence.state(),
                absence.moves(),
                absence.covers().contains(Capacity.AGENT),
                absence.covers().contains(Capacity.APPROVER),
                absence.covers().contains(Capacity.EXPERT),
                absence.enteredBy(),
                absence.decidedBy(),
                null);
    }

    /** The rows of a query put together, in its order. */
    static List<Absence> whole(List<AbsenceRow> rows) {
        var byId = new LinkedHashMap<UUID, List<AbsenceRow>>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(AbsenceRow::absence).toList();
    }

    private static Absence absence(List<AbsenceRow> rows) {
        var first = rows.get(0);
        return new Absence(
                first.id,
                first.person,
                first.kind,
                first.fromAt,
                first.toAt.equals(NO_END) ? null : first.toAt,
                first.wholeDays,
                first.state,
                first.moves,
                rows.stream()
                        .map(AbsenceRow::substitute)
                        .filter(Objects::nonNull)
                        .toList(),
                first.covers(),
                first.enteredBy,
                first.decidedBy);
    }

    private Set<Capacity> covers() {
        var covers = EnumSet.noneOf(Capacity.class);
        if (answering) {
            covers.add(Capacity.AGENT);
        }
        if (approving) {
            covers.add(Capacity.APPROVER);
        }
        if (questions) {
            covers.add(Capacity.EXPERT);
        }
        return covers;
    }
}
