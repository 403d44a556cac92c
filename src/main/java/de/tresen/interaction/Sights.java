package de.tresen.interaction;

import de.tresen.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has seen what. A message id names a message, not its wording; so the first send after an edit is refused once,
 * with both wordings, unless the reader first met the message in its present wording.
 */
@Service
@Transactional
public class Sights {

    private final SightMapper sights;
    private final MessageMapper messages;
    private final Clock clock;

    Sights(SightMapper sights, MessageMapper messages, Clock clock) {
        this.sights = sights;
        this.messages = messages;
        this.clock = clock;
    }

    /** The reader looks at the interaction now. Written down where there is something that they had not seen. */
    public void look(UUID interaction, Person reader) {
        if (sights.upToDate(interaction, reader.username()).orElse(false)) {
            return;
        }
        if (sights.look(interaction, reader.username(), clock.instant()) == 0) {
            sights.insert(interaction, reader.username(), clock.instant());
        }
    }

    /** The reader is shown all that changed until now. */
    public void know(UUID interaction, Person reader) {
        know(interaction, reader, clock.instant());
    }

    /** The reader has read all that changed up to then; what came later is still news. */
    public void know(UUID interaction, Person reader, Instant upTo) {
        var at = upTo.isAfter(clock.instant()) ? clock.instant() : upTo;
        if (sights.know(interaction, reader.username(), at) == 0) {
            sights.insert(interaction, reader.username(), at);
        }
    }

    /** Messages of the person that came, or were changed, without the writer of an answer having seen them. */
    @Transactional(readOnly = true)
    public List<Message> newerThan(Message saw, Person reader) {
        var known = sights.find(saw.interaction(), reader.username())
                .map(SightMapper.Sight::knownAt)
                .filter(at -> at.isAfter(saw.arrivedAt()))
                .orElse(saw.arrivedAt());
        var all = messages.of(saw.interaction());
        return theirs(all)
                .filter(message -> message.arrival() > saw.arrival()
                        || !message.changedAt().equals(message.arrivedAt())
                                && message.editedAt() != null
                                && message.changedAt().isAfter(known))
                .toList();
    }

    /** Messages of the person that came or changed after {@code since} and that the reader has not looked at. */
    @Transactional(readOnly = true)
    public List<Message> notLookedAt(UUID interaction, Instant since, Person reader) {
        var seen = sights.find(interaction, reader.username()).map(SightMapper.Sight::lastSeenAt);
        return theirs(messages.of(interaction))
                .filter(message -> message.changedAt().isAfter(since))
                .filter(message ->
                        seen.map(at -> message.changedAt().isAfter(at)).orElse(true))
                .toList();
    }

    private static java.util.stream.Stream<Message> theirs(List<Message> all) {
        return all.stream().filter(message -> message.direction() == Direction.INBOUND && !message.automatic());
    }
}
