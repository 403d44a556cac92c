package de.tresen.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shifts with those who would have them, and what speaks for and against each. Pure. */
final class Plan {

    private final List<Candidate> candidates;
    private final Map<String, List<OpenShift>> given = new HashMap<>();

    Plan(List<Candidate> candidates, List<OpenShift> shifts) {
        this.candidates = candidates;
        for (var shift : shifts) {
            var person = shift.person();
            if (person != null) {
                given.computeIfAbsent(person.username(), name -> new ArrayList<>())
                        .add(shift);
            }
        }
    }

    /** Everybody, the best first: who breaks nothing, wishes it, has carried less and works less that week. */
    List<Choice> choices(OpenShift shift) {
        return candidates.stream()
                .map(candidate -> choice(candidate, shift))
                .sorted(Comparator.comparing((Choice choice) -> !choice.possible())
                        .thenComparing(choice -> choice.against().size())
                        .thenComparing(Plan::wish)
                        .thenComparing(choice -> shift.isAtWeekend() ? choice.weekends() : 0)
                        .thenComparing(Choice::hours)
                        .thenComparing(Choice::person))
                .toList();
    }

    /** What speaks against this person with all else that they would have. */
    Set<Against> against(@Nullable Candidate candidate, OpenShift shift) {
        var found = new LinkedHashSet<Against>();
        if (candidate == null) {
            found.add(Against.NOT_IN_TEAM);
            return found;
        }
        if (candidate.trainee()) {
            found.add(Against.TRAINEE);
        }
        if (!candidate.speaks(shift)) {
            found.add(Against.LANGUAGE);
        }
        if (!candidate.hasSkill(shift)) {
            found.add(Against.SKILL);
        }
        if (!candidate.isThere(shift)) {
            found.add(Against.AWAY);
        }
        var others = others(candidate, shift);
        var broken = new ArrayList<>(candidate.broken(and(others, shift)));
        candidate.broken(others).forEach(broken::remove);
        broken.forEach(violation -> found.add(Against.of(violation)));
        return found;
    }

    private Choice choice(Candidate candidate, OpenShift shift) {
        var with = and(others(candidate, shift), shift);
        return new Choice(
                candidate.username(),
                List.copyOf(against(candidate, shift)),
                candidate.before().plus(candidate.burden(with)).weekends(),
                (int) candidate.inWeek(shift.work().monday(), with).toHours(),
                candidate.wishes().get(shift.work().begins()));
    }

    private List<OpenShift> others(Candidate candidate, OpenShift shift) {
        return given.getOrDefault(candidate.username(), List.of()).stream()
                .filter(other -> !other.id().equals(shift.id()))
                .toList();
    }

    private static List<OpenShift> and(List<OpenShift> others, OpenShift shift) {
        var all = new ArrayList<>(others);
        all.add(shift);
        return all;
    }

    private static int wish(Choice choice) {
        return choice.wish() == null ? 1 : choice.wish() == Wish.Kind.LIKE ? 0 : 2;
    }
}
