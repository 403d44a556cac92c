package de.tresen.coverage;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who is away at one instant, and who stands in for them. */
final class Away {

    private final Map<String, List<Absence>> absences = new HashMap<>();

    private Away() {}

    /** @param absences in the order in which their substitutes are asked */
    static Away at(Instant at, List<Absence> absences) {
        var away = new Away();
        for (var absence : absences) {
            if (absence.counts() && absence.holds(at)) {
                away.absences
                        .computeIfAbsent(absence.person(), person -> new ArrayList<>(1))
                        .add(absence);
            }
        }
        return away;
    }

    boolean is(String username) {
        return absences.containsKey(username);
    }

    /** Whoever is away or named as a substitute. */
    Set<String> named() {
        var named = new HashSet<>(absences.keySet());
        absences.values().forEach(each -> each.forEach(absence -> named.addAll(absence.substitutes())));
        return named;
    }

    /** What becomes of their work, as their first absence says. */
    Absence.Moves moves(String username) {
        var theirs = absences.get(username);
        return theirs == null ? Absence.Moves.SHOW_TO_SUBSTITUTE : theirs.get(0).moves();
    }

    Set<String> who() {
        return absences.keySet();
    }

    /**
     * Who has this person's work: the first substitute who is there, else the first of theirs. Nobody is asked twice, so
     * it ends even where substitutes name each other.
     *
     * @param may whether somebody may do it at all
     */
    Optional<String> standIn(String username, Capacity as, Predicate<String> may) {
        var asked = new HashSet<>(Set.of(username));
        var next = new ArrayDeque<>(List.of(username));
        while (!next.isEmpty()) {
            var named = substitutes(next.remove(), as).filter(asked::add).toList();
            var there =
                    named.stream().filter(name -> !is(name) && may.test(name)).findFirst();
            if (there.isPresent()) {
                return there;
            }
            named.stream().filter(this::is).forEach(next::add);
        }
        return Optional.empty();
    }

    private Stream<String> substitutes(String username, Capacity as) {
        return absences.getOrDefault(username, List.of()).stream()
                .filter(absence -> absence.covers().contains(as))
                .flatMap(absence -> absence.substitutes().stream());
    }
}
