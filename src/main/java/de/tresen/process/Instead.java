package de.tresen.process;

import de.tresen.coverage.Absences;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.OnDuty;
import de.tresen.coverage.Scope;
import de.tresen.coverage.Substitutes;
import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.routing.Needs;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is asked when the one whom it concerns is away: who stands in, whoever is on duty, the lead. */
@Component
class Instead {

    private final Substitutes substitutes;
    private final Absences absences;
    private final Coverage coverage;
    private final People people;
    private final Notifications notifications;
    private final Timeline timeline;
    private final Clock clock;

    Instead(
            Substitutes substitutes,
            Absences absences,
            Coverage coverage,
            People people,
            Notifications notifications,
            Timeline timeline,
            Clock clock) {
        this.substitutes = substitutes;
        this.absences = absences;
        this.coverage = coverage;
        this.people = people;
        this.notifications = notifications;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Who gets new work of somebody.
     *
     * @param assignee who holds it; null = it is offered to the team
     * @param actingFor whose work it is, when they are away
     */
    record Holder(@Nullable String assignee, @Nullable String actingFor) {
        static final Holder NOBODY = new Holder(null, null);
    }

    /** They themselves, or whoever has their work while they are away. */
    Holder of(@Nullable String username, String team, Needs needs) {
        if (username == null) {
            return Holder.NOBODY;
        }
        if (!isAway(username)) {
            return new Holder(username, null);
        }
        return new Holder(standIn(username, team, needs), username);
    }

    /** The same for work that begins now: it does not wait for somebody whose shift is over while others are there. */
    Holder ofNew(@Nullable String username, String team, Needs needs) {
        var holder = of(username, team, needs);
        return holder.assignee() != null && atWork(holder.assignee(), team, needs) == AtWork.SHIFT_OVER
                ? new Holder(null, username)
                : holder;
    }

    /** Whether work reaches somebody. */
    enum AtWork {
        AWAY,
        /** Others of the team have a shift before they do. */
        SHIFT_OVER,
        ON_SHIFT,
        WITHOUT_SHIFTS
    }

    private AtWork atWork(String username, String team, Needs needs) {
        return Objects.requireNonNull(atWork(Set.of(username), team, needs).get(username));
    }

    /** Of each of these people, with as many statements as for one. */
    Map<String, AtWork> atWork(Set<String> usernames, String team, Needs needs) {
        var now = clock.instant();
        var away = substitutes.away(usernames, now);
        var there = usernames.stream().filter(name -> !away.contains(name)).collect(Collectors.toSet());
        var inShifts = there.isEmpty() ? Set.<String>of() : coverage.workInShifts(there, team, now);
        var first = inShifts.isEmpty() ? Set.<String>of() : coverage.firstThere(team, now, needs.as());
        return usernames.stream().collect(Collectors.toMap(name -> name, name -> {
            if (away.contains(name)) {
                return AtWork.AWAY;
            }
            if (!inShifts.contains(name)) {
                return AtWork.WITHOUT_SHIFTS;
            }
            return first.isEmpty() || first.contains(name) ? AtWork.ON_SHIFT : AtWork.SHIFT_OVER;
        }));
    }

    /** Whether somebody is not there now and will be: they are away, or others have a shift before they do. */
    boolean comesBack(String username, String team, Needs needs) {
        return switch (atWork(username, team, needs)) {
            case AWAY, SHIFT_OVER -> true;
            case ON_SHIFT, WITHOUT_SHIFTS -> false;
        };
    }

    boolean isAway(String username) {
        return substitutes.isAway(username, clock.instant());
    }

    /** Until when each of these people was away the last time; only those who ever were. */
    Map<String, Instant> lastAway(Set<String> usernames) {
        return absences.lastAway(usernames, clock.instant());
    }

    /** Whom to tell what concerns somebody: never who is away. */
    Set<String> insteadOf(String username, String team, Needs needs, Scope about) {
        if (!isAway(username)) {
            return Set.of(username);
        }
        var standIn = standIn(username, team, needs);
        return standIn == null ? thereOrLeads(team, needs, about) : Set.of(standIn);
    }

    /** Whoever is on duty; nobody is: the leads who are there. */
    private Set<String> thereOrLeads(String team, Needs needs, Scope about) {
        var there = there(team, needs, about);
        return there.isEmpty() ? leads(team) : there;
    }

    /** Whoever is on duty, the best first. */
    Set<String> there(String team, Needs needs, Scope about) {
        var there = new LinkedHashSet<String>();
        onDuty(team, needs, about).stream().map(OnDuty::username).forEach(there::add);
        return there;
    }

    /** Whether they are on duty, or somebody who is has their work. */
    boolean isCovered(String username, String team, Needs needs, Scope about) {
        return covered(team, needs, about).contains(username);
    }

    /** Everybody who is on duty, or whose work somebody who is has. */
    Set<String> covered(String team, Needs needs, Scope about) {
        return onDuty(team, needs, about).stream()
                .flatMap(person -> Stream.concat(Stream.of(person.username()), Stream.ofNullable(person.actingFor())))
                .collect(Collectors.toSet());
    }

    /** Leads who are there; all are away: who stands in for one of them. */
    Set<String> leads(String team) {
        var leads = people.ofTeam(team).stream()
                .filter(person -> person.active() && person.is(Role.LEAD))
                .map(Person::username)
                .toList();
        var there = new LinkedHashSet<>(leads);
        there.removeIf(this::isAway);
        if (there.isEmpty()) {
            leads.stream()
                    .flatMap(lead -> Stream.ofNullable(standIn(lead, team, Needs.APPROVER)))
                    .forEach(there::add);
        }
        return there;
    }

    /** Whether the team promises to work now and nobody is there. */
    boolean isGap(String team, Needs needs, Scope about) {
        return coverage.isGap(team, clock.instant(), needs.as(), about);
    }

    /** New work in promised hours and nobody there: the lead is asked, and that it was so is written down. */
    void askLeadIfNobodyIsThere(UUID interaction, String team, Needs needs, Scope about) {
        if (isGap(team, needs, about)) {
            timeline.record(interaction, Timeline.Event.NOBODY_ON_DUTY, team);
            leads(team).forEach(lead -> notifications.tell(lead, interaction, Reason.NOBODY_ON_DUTY, null));
        }
    }

    /** Who approves in place of a mentor who is away, never the author. */
    Set<String> mentorsStandIn(String mentor, String team, String author) {
        return substitutes
                .standIn(mentor, team, Needs.APPROVER.as(), clock.instant(), author)
                .map(Set::of)
                .orElse(Set.of());
    }

    /** The same, and why each of them is; nobody where there is no such team. */
    List<OnDuty> onDuty(String team, Needs needs, Scope about) {
        return coverage.knows(team) ? coverage.onDuty(team, clock.instant(), needs.as(), about) : List.of();
    }

    private @Nullable String standIn(String username, String team, Needs needs) {
        return substitutes
                .standIn(username, team, needs.as(), clock.instant(), null)
                .orElse(null);
    }
}
