package de.tresen.web.cover;

import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whose cover an address asks for; only teams of the reader's own, and all for who sees all. */
@Component
class Windows {

    private final Teams teams;
    private final Clock clock;

    Windows(Teams teams, Clock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    /** Whose cover the reader may look at, in the order of their keys. */
    List<Team> teams(Person reader) {
        return reader.seesAll()
                ? teams.list()
                : reader.teams().stream()
                        .sorted()
                        .flatMap(key -> teams.find(key).stream())
                        .toList();
    }

    /** @throws Refusal.NotFound if the reader may not look at this team's, or at none */
    Window get(CoverAsk ask, Person reader) {
        return find(ask, reader)
                .orElseThrow(() -> new Refusal.NotFound(
                        "team.unknown", "There is no team of this key whose cover you may see; choose one of yours."));
    }

    /** Nothing where no team is asked for and the reader has none. */
    Optional<Window> find(CoverAsk ask, Person reader) {
        var own = teams(reader);
        var asked = own.stream()
                .filter(team -> ask.team() == null || team.key().equals(ask.team()))
                .findFirst();
        if (asked.isEmpty() && ask.team() != null) {
            throw new Refusal.NotFound(
                    "team.unknown", "There is no team of this key whose cover you may see; choose one of yours.");
        }
        return asked.map(team -> {
            var today = LocalDate.ofInstant(clock.instant(), team.timeZone());
            var at = day(ask.at());
            return new Window(team, at == null ? today : at, "month".equals(ask.view()), today);
        });
    }

    /** Null where it is none, or so far away that nobody means it. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text != null && text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
