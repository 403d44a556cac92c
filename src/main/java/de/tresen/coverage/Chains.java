package de.tresen.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Substitutes who would lead back to the one who is away. */
final class Chains {

    private final Instant at;
    private final List<Absence> absences;
    private final Set<String> seen = new HashSet<>();

    private Chains(Instant at, List<Absence> absences) {
        this.at = at;
        this.absences = absences;
    }

    /**
     * The usernames from the person back to the person, at any time of the absence.
     *
     * @param others all that may count and overlap it, the absence itself not among them
     */
    static Optional<List<String>> cycle(Absence fresh, List<Absence> others) {
        var all = new ArrayList<>(others);
        all.add(fresh);
        return all.stream()
                .map(Absence::from)
                .filter(from -> fresh.holds(from))
                .distinct()
                .map(at -> new Chains(at, all).from(fresh))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Periods that all overlap have the latest of their beginnings in common, so only beginnings are looked at. */
    private Optional<List<String>> from(Absence fresh) {
        return path(fresh.person(), fresh.person());
    }

    private Optional<List<String>> path(String person, String target) {
        if (!seen.add(person)) {
            return Optional.empty();
        }
        return substitutes(person)
                .map(next -> next.equals(target) ? Optional.of(List.of(next)) : path(next, target))
                .flatMap(Optional::stream)
                .findFirst()
                .map(rest -> Stream.concat(Stream.of(person), rest.stream()).toList());
    }

    private Stream<String> substitutes(String person) {
        return absences.stream()
                .filter(absence -> absence.person().equals(person) && absence.holds(at))
                .flatMap(absence -> absence.substitutes().stream());
    }
}
