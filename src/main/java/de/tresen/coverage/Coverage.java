package de.tresen.coverage;

import de.tresen.businesstime.Stretch;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is there, and when nobody is. */
@Service
@Transactional(readOnly = true)
public class Coverage {

    /** {@link #nextOnDuty} looks no further. */
    public static final Duration HORIZON = Duration.ofDays(35);

    private static final Duration LONGEST_QUESTION = Duration.ofDays(400);
    private static final Duration SOON = Duration.ofDays(7);

    private final Teams teams;
    private final Rows rows;
    private final Promised promised;
    private final Scopes scopes;

    Coverage(Teams teams, Rows rows, Promised promised, Scopes scopes) {
        this.teams = teams;
        this.rows = rows;
        this.promised = promised;
        this.scopes = scopes;
    }

    public boolean knows(String team) {
        return teams.find(team).isPresent();
    }

    /** @throws Refusal.Invalid if there is no such channel or language */
    public Scope scope(@Nullable String channel, @Nullable String language) {
        return scopes.asked(channel, language);
    }

    /**
     * Who can be given such work at that instant, the best first: nobody who is away; whoever is active where the team plans
     * no shifts; who stands in for somebody with {@code actingFor}; who is on call at last.
     *
     * <p>Without a transaction of its own: each statement sees what is committed either way, and a commit is one journey
     * to the database more.
     *
     * @throws Refusal.NotFound if there is no such team
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<OnDuty> onDuty(String team, Instant at, Capacity as, Scope asked) {
        return rows.at(teams.get(team), at, as, asked).onDuty(at);
    }

    /**
     * Whether a mail or a chat message may reach this person now: they are on a shift or on call, or the team plans no
     * shifts and its service hours are open. Never while they are away.
     */
    public boolean mayDisturb(String username, String team, Instant at) {
        return teams.find(team).map(known -> mayDisturb(username, known, at)).orElse(false);
    }

    /** The same, whatever the work is about. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<OnDuty> onDuty(String team, Instant at, Capacity as) {
        return onDuty(team, at, as, Scope.ANY);
    }

    /** Who of these people has shifts in this team, so that without one they are not at work. */
    public Set<String> workInShifts(Set<String> usernames, String team, Instant at) {
        return teams.find(team)
                .map(known -> rows.workInShifts(known, usernames, at))
                .orElse(Set.of());
    }

    /** Who is on duty or, where nobody is, comes first within a week. Whatever the work is about. */
    public Set<String> firstThere(String team, Instant at, Capacity as) {
        return teams.find(team).map(known -> firstThere(known, at, as)).orElse(List.of()).stream()
                .map(OnDuty::username)
                .collect(Collectors.toSet());
    }

    private List<OnDuty> firstThere(Team team, Instant at, Capacity as) {
        var there = rows.at(team, at, as, Scope.ANY).onDuty(at);
        if (!there.isEmpty()) {
            return there;
        }
        var until = at.plus(SOON);
        var roster = rows.between(team, at, until).roster(as, Scope.ANY);
        return roster.edges()
                .filter(edge -> edge.isAfter(at) && edge.isBefore(until))
                .sorted()
                .distinct()
                .map(roster::onDuty)
                .filter(who -> !who.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether the team promises such work at that instant and nobody is there for it. */
    public boolean isGap(String team, Instant at, Capacity as, Scope asked) {
        return teams.find(team)
                .filter(known -> rows.isAnythingPlanned(known, at))
                .filter(known -> rows.at(known, at, as, asked).onDuty(at).isEmpty()
                        && promised.isOpen(known, asked.channel(), at))
                .isPresent();
    }

    private boolean mayDisturb(String username, Team team, Instant at) {
        return rows.at(team, at).values().stream().anyMatch(roster -> reaches(roster, username, team, at));
    }

    /** The first instant, {@code after} included, at which {@link #mayDisturb} will hold as planned now. */
    public Optional<Instant> nextOnDuty(String username, String team, Instant after) {
        var known = teams.find(team).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        var until = after.plus(HORIZON);
        var rosters = rows.between(known, after, until).rosters();
        var opens = promised.between(known, after, until).stream().map(Gaps.Span::from);
        var edges = rosters.stream().flatMap(Roster::edges).filter(at -> at.isAfter(after) && at.isBefore(until));
        return Stream.of(Stream.of(after), opens, edges)
                .flatMap(instants -> instants)
                .sorted()
                .distinct()
                .filter(at -> rosters.stream().anyMatch(roster -> reaches(roster, username, known, at)))
                .findFirst();
    }

    private boolean reaches(Roster roster, String username, Team team, Instant at) {
        return roster.onDuty(at).stream().anyMatch(person -> person.username().equals(username))
                && (roster.plansShifts(at) || promised.isOpen(team, at));
    }

    /**
     * When the team promises to work and nobody is there to write to people, for a department: to answer questions. Where
     * shifts are limited each promised channel and each language is looked at by itself, and gaps may overlap in time.
     *
     * @throws Refusal.NotFound if there is no such team
     */
    public List<Gap> gaps(String team, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw Refusal.Invalid.field("to", "must be later than from");
        }
        if (Duration.between(from, to).compareTo(LONGEST_QUESTION) > 0) {
            throw Refusal.Invalid.field("to", "must be at most 400 days after from; ask for less");
        }
        var known = teams.get(team);
        var as = known.department() ? Capacity.EXPERT : Capacity.AGENT;
        var plan = rows.between(known, from, to);
        return SharedGaps.of(plan, as, promised.each(known, plan.channels(), from, to));
    }

    /**
     * When the team promises to work, in order and without overlaps; nothing where it promises nothing.
     *
     * @throws Refusal.NotFound if there is no such team
     */
    public List<Stretch> promised(String team, Instant from, Instant to) {
        return promised.between(teams.get(team), from, to).stream()
                .map(span -> new Stretch(span.from(), span.to(), null))
                .toList();
    }

    /**
     * Public holidays and exceptions by name, in the hours in which the team promises to work.
     *
     * @param until not included
     * @throws Refusal.NotFound if there is no such team
     */
    public Map<LocalDate, String> specialDays(String team, LocalDate from, LocalDate until) {
        return promised.specialDays(teams.get(team), from, until);
    }

    /**
     * How many people are at work when the team promises to, or has planned shifts; who is only on call does not count.
     * In order, without overlaps, and nothing where neither is so. A team that promises no hours is never closed.
     */
    public List<Headcount> headcount(String team, Instant from, Instant to, Capacity as) {
        return headcounts(Set.of(team), from, to, as).getOrDefault(team, List.of());
    }

    /** The same of several teams, by key; of those that there are. */
    public Map<String, List<Headcount>> headcounts(Set<String> keys, Instant from, Instant to, Capacity as) {
        var known =
                teams.list().stream().filter(team -> keys.contains(team.key())).toList();
        var plans = rows.between(known, from, to);
        return known.stream().collect(Collectors.toMap(Team::key, team -> {
            var roster = Objects.requireNonNull(plans.get(team.key())).roster(as, Scope.ANY);
            return Headcount.of(roster, openIn(team, from, to), from, to);
        }));
    }

    private List<Gaps.Span> openIn(Team team, Instant from, Instant to) {
        return promised.knowsHours(team) ? promised.between(team, from, to) : List.of(new Gaps.Span(from, to));
    }

    /**
     * How many people have a shift that counts for such work in time that the team promises it, with zero where nobody
     * has; who is only on call, or there because no shifts are planned, does not count. In order, without overlaps.
     *
     * @throws Refusal.NotFound if there is no such team
     */
    public List<Headcount> planned(String team, Scope asked, Instant from, Instant to) {
        var known = teams.get(team);
        var as = known.department() ? Capacity.EXPERT : Capacity.AGENT;
        var roster = rows.between(known, from, to).roster(as, asked);
        return Headcount.planned(roster, promised.between(known, asked, from, to));
    }

    /** Keys of the service hours in which a team promises to work; none where it promises nothing. */
    public List<String> hoursOf(Team team) {
        return promised.hours(team);
    }

    /**
     * @throws Refusal.NotFound unless it is a team of theirs or a department, which everybody may ask, or they see all
     */
    public void requireSight(String team, Person reader) {
        var known = teams.find(team).filter(found -> reader.seesAll() || found.department() || reader.belongsTo(team));
        if (known.isEmpty()) {
            throw new Refusal.NotFound(
                    "team.unknown", "There is no team of this key that you may see; GET /api/v1/teams lists all.");
        }
    }
}
