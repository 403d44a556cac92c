package de.tresen.coverage;

import de.tresen.coverage.Absence.Moves;
import de.tresen.coverage.Cover.Share;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has the work of whom, found out whenever it is asked for: nothing is moved when an absence begins, so nothing has
 * to be moved back.
 */
@Service
@Transactional(readOnly = true)
public class Substitutes {

    private final AbsenceMapper absences;
    private final CrewMapper crews;
    private final Teams teams;

    Substitutes(AbsenceMapper absences, CrewMapper crews, Teams teams) {
        this.absences = absences;
        this.crews = crews;
        this.teams = teams;
    }

    public boolean isAway(String username, Instant at) {
        return !away(Set.of(username), at).isEmpty();
    }

    /** Who of these people is away. */
    public Set<String> away(Set<String> usernames, Instant at) {
        return absences.away(usernames.toArray(String[]::new), at);
    }

    /** What the reader may do for people of their own teams who are away. */
    public Cover coverOf(Person reader, Instant at) {
        var away = awayAt(at);
        if (away.isEmpty()) {
            return Cover.NONE;
        }
        var mine = new ArrayList<Share>();
        var free = new ArrayList<Share>();
        for (var key : reader.teams().stream().sorted().toList()) {
            teams.find(key).ifPresent(team -> {
                var shares = new Shares(team.key(), crew(team, away.get()), away.get());
                mine.addAll(shares.of(reader.username()));
                free.addAll(shares.free());
            });
        }
        return new Cover(mine, free);
    }

    /**
     * Who has this person's work in a team; nobody when they are there, when nobody stands in, or when the team may take
     * it.
     *
     * @param author who wrote what is to be approved and may not do it; null = nobody
     */
    public Optional<String> standIn(String username, String team, Capacity as, Instant at, @Nullable String author) {
        var known = teams.find(team).orElse(null);
        var away = awayAt(at).filter(who -> who.is(username)).orElse(null);
        if (known == null || away == null) {
            return Optional.empty();
        }
        return new Shares(team, crew(known, away), away).standIn(username, as, author);
    }

    /** Who has an absent person's work. */
    @FunctionalInterface
    public interface StandIns {

        /** As {@link #standIn}. */
        Optional<String> of(String team, Capacity as, @Nullable String author);
    }

    /** Who will have this person's work when an absence begins, or has it now; the absence need not be saved. */
    public StandIns standIns(Absence absence, Instant now) {
        var at = absence.from().isBefore(now) ? now : absence.from();
        var others = absencesAt(at).stream().filter(other -> !other.id().equals(absence.id()));
        var all = Stream.concat(others, Stream.of(absence.approved()))
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::id))
                .toList();
        var away = Away.at(at, all);
        var known = new HashMap<String, Crew>();
        return (team, as, author) -> new Shares(
                        team, known.computeIfAbsent(team, key -> crew(teams.get(key), away)), away)
                .standIn(absence.person(), as, author);
    }

    /**
     * Somebody who is away now.
     *
     * @param instead username of who has their work; null = the team may take it
     */
    public record Covered(
            String person, String team, @Nullable String instead) {}

    /** Who of the reader's teams is away, and who has what they do first: answer people, else questions, else approvals. */
    public List<Covered> now(Person reader, Instant at) {
        var away = awayAt(at).orElse(null);
        if (away == null) {
            return List.of();
        }
        return reader.teams().stream()
                .sorted()
                .flatMap(key -> teams.find(key).stream())
                .flatMap(team -> new Shares(team.key(), crew(team, away), away).now())
                .toList();
    }

    private Optional<Away> awayAt(Instant at) {
        var away = Away.at(at, absencesAt(at));
        return away.who().isEmpty() ? Optional.empty() : Optional.of(away);
    }

    private List<Absence> absencesAt(Instant at) {
        var soon = at.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        return AbsenceRow.whole(absences.within(at, soon));
    }

    private Crew crew(Team team, Away away) {
        return Crew.of(team, crews.members(team.key(), away.named()));
    }

    /** The work of one team's absent people. */
    private record Shares(String team, Crew crew, Away away) {

        List<Share> of(String reader) {
            var shares = new ArrayList<Share>();
            for (var person : people()) {
                for (var as : Capacity.values()) {
                    if (!crew.does(person, as)) {
                        continue;
                    }
                    var first = standIn(person, as, null);
                    if (first.filter(reader::equals).isPresent()) {
                        shares.add(new Share(person, team, as, crew.leads(person), null));
                    } else if (as == Capacity.APPROVER
                            && first.isPresent()
                            && standIn(person, as, first.get())
                                    .filter(reader::equals)
                                    .isPresent()) {
                        shares.add(new Share(person, team, as, crew.leads(person), first.get()));
                    }
                }
            }
            return shares;
        }

        List<Share> free() {
            var shares = new ArrayList<Share>();
            for (var person : people()) {
                for (var as : Capacity.values()) {
                    if (crew.does(person, as) && standIn(person, as, null).isEmpty()) {
                        shares.add(new Share(person, team, as, crew.leads(person), null));
                    }
                }
            }
            return shares;
        }

        Stream<Covered> now() {
            return people().stream()
                    .flatMap(person -> Stream.of(Capacity.AGENT, Capacity.EXPERT, Capacity.APPROVER)
                            .filter(as -> crew.does(person, as))
                            .limit(1)
                            .map(as -> new Covered(
                                    person, team, standIn(person, as, null).orElse(null))));
        }

        Optional<String> standIn(String person, Capacity as, @Nullable String author) {
            return away.moves(person) == Moves.OFFER_TO_TEAM
                    ? Optional.empty()
                    : away.standIn(person, as, other -> !other.equals(author) && crew.mayStandIn(other, as));
        }

        private List<String> people() {
            return away.who().stream().sorted().toList();
        }
    }
}
