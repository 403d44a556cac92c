package de.tresen.calendar;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Secrets;
import de.tresen.people.Teams;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Unguessable addresses of calendars: shown once, kept as SHA-256, valid until revoked or their owner may not see it. */
@Service
@Transactional
public class CalendarLinks {

    private static final Duration LAST_USE_IS_KEPT_TO = Duration.ofMinutes(10);

    private final CalendarLinkMapper mapper;
    private final CalendarFeeds feeds;
    private final People people;
    private final Teams teams;
    private final Clock clock;

    CalendarLinks(CalendarLinkMapper mapper, CalendarFeeds feeds, People people, Teams teams, Clock clock) {
        this.mapper = mapper;
        this.feeds = feeds;
        this.people = people;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * A new address, in the only moment in which it can be read, as the last part of it; an older one is void.
     *
     * @param team null = one's own calendar
     * @throws Refusal.NotFound unless it is a team of theirs, or they see all
     */
    public String issue(Person person, @Nullable String team, Locale language) {
        requireSight(person, team);
        var secret = Secrets.fresh();
        var link = new CalendarLink(Ids.next(), person.username(), team, language.getLanguage(), clock.instant(), null);
        mapper.delete(person.username(), team);
        mapper.insert(link, Secrets.hash(secret));
        return secret;
    }

    public List<CalendarLink> of(Person person) {
        return mapper.of(person.username());
    }

    /** @param team null = one's own calendar */
    public void revoke(Person person, @Nullable String team) {
        mapper.delete(person.username(), team);
    }

    /**
     * What lies at an address now.
     *
     * @throws Refusal.NotFound if it is void
     */
    public String read(String secret) {
        var link = mapper.find(Secrets.hash(secret)).orElseThrow(CalendarLinks::unknown);
        var owner = people.find(link.person()).filter(Person::active).orElseThrow(CalendarLinks::unknown);
        requireSight(owner, link.team());
        var now = clock.instant();
        mapper.used(link.id(), now, now.minus(LAST_USE_IS_KEPT_TO));
        return feeds.of(owner, link.team(), Locale.forLanguageTag(link.language()));
    }

    /** The same as a file, for who is signed in. */
    public String export(Person reader, @Nullable String team, Locale language) {
        requireSight(reader, team);
        return feeds.of(reader, team, language);
    }

    private void requireSight(Person reader, @Nullable String team) {
        if (team != null && (teams.find(team).isEmpty() || !reader.seesAll() && !reader.belongsTo(team))) {
            throw unknown();
        }
    }

    private static Refusal.NotFound unknown() {
        return new Refusal.NotFound("calendar.unknown", "There is no such calendar; ask for a new address.");
    }
}
