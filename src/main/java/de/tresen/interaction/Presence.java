package de.tresen.interaction;

import de.tresen.people.Person;
import de.tresen.platform.Race;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who has an interaction open now, on whichever node: so that two do not write the same answer. Only for the moment;
 * nothing of it is kept or counted.
 */
@Service
public class Presence {

    /** A page says every 20 seconds that it is still there. */
    private static final Duration STALE = Duration.ofSeconds(45);

    private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final PresenceMapper mapper;
    private final Interactions interactions;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presence(
            PresenceMapper mapper,
            Interactions interactions,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.interactions = interactions;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody does there; who has it open twice and writes in one of them is writing. */
    public enum Activity {
        LOOKING,
        WRITING
    }

    /** Somebody else who is there. */
    public record Present(String username, String name, Activity activity) {}

    /** Somebody came, left, began to write or stopped; raised in the transaction. */
    public record PresenceChanged(UUID interaction) {}

    /**
     * An open page says what happens on it; it repeats that at least every 20 seconds.
     *
     * @param page any name that the page made up for itself
     * @throws Refusal.NotFound if they may not see the interaction
     */
    public void report(UUID interaction, Person who, String page, Activity activity) {
        check(interaction, who, page);
        Race.again(() -> transaction.execute(status -> {
            note(interaction, who, page, activity);
            return true;
        }));
    }

    /** The page shows something else now, or is closed. */
    public void leave(UUID interaction, Person who, String page) {
        check(interaction, who, page);
        transaction.executeWithoutResult(status -> {
            if (mapper.remove(interaction, who.username(), page) > 0) {
                events.publishEvent(new PresenceChanged(interaction));
            }
        });
    }

    /** Everybody else who is there, first those who write. */
    public List<Present> of(UUID interaction, Person reader) {
        interactions.get(interaction, reader);
        var here = new LinkedHashMap<String, Present>();
        mapper.of(interaction, reader.username(), freshFrom())
                .forEach(one ->
                        here.merge(one.username(), one, (a, b) -> a.activity().compareTo(b.activity()) >= 0 ? a : b));
        return here.values().stream()
                .sorted(Comparator.comparing(Present::activity).reversed().thenComparing(Present::name))
                .toList();
    }

    private void note(UUID interaction, Person who, String page, Activity activity) {
        var before = mapper.find(interaction, who.username(), page);
        var now = clock.instant();
        if (mapper.update(interaction, who.username(), page, activity, now) == 0) {
            mapper.removeStale(freshFrom());
            mapper.insert(interaction, who.username(), page, activity, now);
        }
        var isNews = before.filter(
                        row -> row.activity() == activity && row.seenAt().isAfter(freshFrom()))
                .isEmpty();
        if (isNews) {
            events.publishEvent(new PresenceChanged(interaction));
        }
    }

    private void check(UUID interaction, Person who, String page) {
        interactions.get(interaction, who);
        if (!PAGE.matcher(page).matches()) {
            throw Refusal.Invalid.field("page", "name the page with up to 40 letters, digits and hyphens");
        }
    }

    private Instant freshFrom() {
        return clock.instant().minus(STALE);
    }
}
