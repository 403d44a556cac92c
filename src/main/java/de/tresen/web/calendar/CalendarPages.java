package de.tresen.web.calendar;

import de.tresen.calendar.CalendarLink;
import de.tresen.calendar.CalendarLinks;
import de.tresen.calendar.Subscription;
import de.tresen.calendar.Subscriptions;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts together the page of one's calendars. */
@Component
class CalendarPages {

    private final CalendarLinks links;
    private final Subscriptions subscriptions;
    private final Teams teams;
    private final Environment settings;

    CalendarPages(CalendarLinks links, Subscriptions subscriptions, Teams teams, Environment settings) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.teams = teams;
        this.settings = settings;
    }

    record Page(List<Offer> offers, @Nullable Subscription subscription) {}

    /**
     * A calendar that one may read.
     *
     * @param team key; null = one's own
     * @param link the address it has; null = none yet
     */
    record Offer(
            @Nullable String team,
            @Nullable String name,
            @Nullable CalendarLink link) {}

    Page of(Person reader) {
        var given = links.of(reader);
        var offers = Stream.concat(
                        Stream.of(new Offer(null, null, link(given, null))),
                        teams.list().stream()
                                .filter(team -> reader.belongsTo(team.key()) || link(given, team.key()) != null)
                                .map((Team team) -> new Offer(team.key(), team.name(), link(given, team.key()))))
                .toList();
        return new Page(offers, subscriptions.of(reader).orElse(null));
    }

    private static @Nullable CalendarLink link(List<CalendarLink> given, @Nullable String team) {
        return given.stream()
                .filter(link -> Objects.equals(link.team(), team))
                .findFirst()
                .orElse(null);
    }

    /** As a calendar program takes it. */
    String address(String secret) {
        var desk = settings.getProperty("tresen.base-url", "");
        var base = desk.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : desk.replaceFirst("/+$", "");
        return base + "/calendar/" + secret + ".ics";
    }
}
