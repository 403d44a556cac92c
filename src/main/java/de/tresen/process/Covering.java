package de.tresen.process;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absence.State;
import de.tresen.coverage.Absences;
import de.tresen.coverage.CoverDetail;
import de.tresen.coverage.Days;
import de.tresen.coverage.Scope;
import de.tresen.handover.Handovers;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.routing.Needs;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Matter;
import de.tresen.routing.Notifications.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the desk does about an absence: it tells who has to know, and writes what is handed over and comes back. Who has
 * whose work is not its business; that follows from the rows. A timer that rings while somebody decides or ends the
 * absence waits for them, and not they for it.
 */
@Component
public class Covering {

    private static final Duration LAST_DAY = Duration.ofDays(1);

    private final Absences absences;
    private final People people;
    private final Teams teams;
    private final Instead instead;
    private final Return back;
    private final Handovers handovers;
    private final Notifications notifications;
    private final Clock clock;

    Covering(
            Absences absences,
            People people,
            Teams teams,
            Instead instead,
            Return back,
            Handovers handovers,
            Notifications notifications,
            Clock clock) {
        this.absences = absences;
        this.people = people;
        this.teams = teams;
        this.instead = instead;
        this.back = back;
        this.handovers = handovers;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * When something is to be done.
     *
     * @param remindAt null = there is no time left for a reminder
     * @param endsAt null = no end is known
     */
    public record Plan(
            boolean approvalNeeded,
            @Nullable Instant remindAt,
            Instant beginsAt,
            @Nullable Instant endsAt) {}

    /** The leads are reminded a day before it begins, of what is asked at shorter notice halfway. */
    public Plan plan(UUID id) {
        var absence = absences.find(id).orElseThrow();
        var notice = Duration.between(clock.instant(), absence.from());
        var ahead = notice.compareTo(LAST_DAY.multipliedBy(2)) > 0 ? LAST_DAY : notice.dividedBy(2);
        return new Plan(
                absence.state() == State.REQUESTED,
                notice.isNegative() || notice.isZero() ? null : absence.from().minus(ahead),
                absence.from(),
                absence.to());
    }

    /** Every lead of the person's teams who is there learns that a request waits. */
    public void askForApproval(UUID id) {
        absences.lock(id)
                .filter(absence -> absence.state() == State.REQUESTED)
                .ifPresent(
                        absence -> person(absence).teams().stream().sorted().forEach(team -> tellLeads(absence, team)));
    }

    private void tellLeads(Absence absence, String team) {
        var person = person(absence);
        var leads = instead.leads(team).stream()
                .filter(lead -> !lead.equals(person.username()))
                .toList();
        notifications.tell(
                leads,
                new Matter(absence.id(), team),
                Reason.ABSENCE_ASKED,
                CoverDetail.of(days(absence), person.name()).toString());
    }

    public void tellDecision(UUID id) {
        absences.lock(id).ifPresent(absence -> {
            var by = Optional.ofNullable(absence.decidedBy())
                    .flatMap(people::find)
                    .map(Person::name)
                    .orElse("");
            notifications.tell(
                    Set.of(absence.person()),
                    new Matter(absence.id(), null),
                    Reason.ABSENCE_DECIDED,
                    new CoverDetail(absence.state().name(), days(absence), by).toString());
        });
    }

    /** Answers when it ends, as is known now. An absence that is over or gone hands nothing over. */
    public @Nullable Instant handOver(UUID id) {
        var absence = absences.lock(id).orElse(null);
        if (absence == null) {
            return clock.instant();
        }
        if (instead.isAway(absence.person())) {
            teamsOf(absence).forEach(team -> handOver(absence, team));
        }
        return absence.to();
    }

    private void handOver(Absence absence, Team team) {
        var needs = team.department() ? Needs.EXPERT : Needs.AGENT;
        var receiver = instead.of(absence.person(), team.key(), needs).assignee();
        handovers.begin(
                absence, team.key(), receiver, instead.insteadOf(absence.person(), team.key(), needs, Scope.ANY));
    }

    /** Whoever is away for another reason yet gets it when they are back from that. */
    public void bringBack(UUID id) {
        absences.lock(id).filter(absence -> !instead.isAway(absence.person())).ifPresent(absence -> {
            back.to(absence.person());
            teamsOf(absence).forEach(team -> handovers.end(absence, team.key()));
        });
    }

    private Stream<Team> teamsOf(Absence absence) {
        return person(absence).teams().stream().sorted().flatMap(team -> teams.find(team).stream());
    }

    private Days days(Absence absence) {
        return Days.of(absence.from(), absence.to(), person(absence).timeZone());
    }

    private Person person(Absence absence) {
        return people.get(absence.person());
    }
}
