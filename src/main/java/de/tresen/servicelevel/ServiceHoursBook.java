package de.tresen.servicelevel;

import de.tresen.businesstime.InvalidInput;
import de.tresen.businesstime.NeverDue;
import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All service hours by key. What was worded once is kept, so that old clocks can be recomputed. */
@Service
public class ServiceHoursBook {

    /** Key of hours that are always open. */
    public static final String ROUND_THE_CLOCK = "round-the-clock";

    private static final int MOST_VERSIONS_KEPT = 1000;

    private final ServiceHoursMapper mapper;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, ServiceHours> versions = new ConcurrentHashMap<>();

    ServiceHoursBook(ServiceHoursMapper mapper, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Writes service hours as the desk itself. True when the key is new. */
    @Transactional
    public boolean put(String key, ServiceHoursDefinition definition) {
        return put(key, definition, LevelChange.AT_ONCE.by(), null);
    }

    /**
     * Writes service hours and replans the clocks that run on them. True when the key is new.
     *
     * @param by username of who wrote them
     * @param note why, in at most 500 characters
     */
    @Transactional
    public boolean put(String key, ServiceHoursDefinition definition, String by, @Nullable String note) {
        Entries.checkKey(key);
        Entries.checkNote(note);
        requireOwn(key);
        check(definition);
        var known = mapper.current(key);
        if (known != null && read(known.definition()).equals(definition)) {
            return false;
        }
        var version = Ids.next();
        mapper.insertVersion(new ServiceHoursMapper.Version(
                version, key, json.writeValueAsString(definition), clock.instant(), by, note));
        if (known == null) {
            mapper.insert(key, version);
            return true;
        }
        mapper.update(key, version);
        events.publishEvent(new ServiceHoursChanged(key));
        return false;
    }

    /** @throws Refusal.Conflict for those that are built in, which nobody changes */
    public void requireOwn(String key) {
        if (key.equals(ROUND_THE_CLOCK)) {
            throw new Refusal.Conflict(
                    "serviceHours.builtIn", "\"" + key + "\" is built in and always open; choose another key.");
        }
    }

    public boolean exists(String key) {
        return mapper.current(key) != null;
    }

    /** As they were written. */
    public ServiceHoursDefinition definition(String key) {
        return read(current(key).definition());
    }

    /** In the order of keys, those after a key; null = from the start. */
    public List<Keyed> list(@Nullable String after, int most) {
        return mapper.list(after == null ? "" : after, most).stream()
                .map(row -> new Keyed(row.hoursKey(), read(row.definition())))
                .toList();
    }

    /** Service hours as they were written, with their key. */
    public record Keyed(String key, ServiceHoursDefinition definition) {}

    public ServiceHours find(String key) {
        return version(current(key).version());
    }

    /** The first instant at which the duration has been counted. */
    public Instant due(String key, Instant start, Duration duration) {
        try {
            return find(key).due(start, duration);
        } catch (NeverDue refused) {
            throw new Refusal.Invalid(
                    "serviceHours.neverDue",
                    String.valueOf(refused.getMessage()),
                    List.of(new Refusal.Field("duration", String.valueOf(refused.getMessage()))));
        } catch (InvalidInput refused) {
            throw Entries.invalid(refused);
        }
    }

    /** How much is counted in between. */
    public Duration counted(String key, Instant from, Instant to) {
        try {
            return find(key).counted(from, to);
        } catch (InvalidInput refused) {
            throw Entries.invalid(refused);
        }
    }

    UUID currentVersion(String key) {
        return current(key).version();
    }

    /** A wording never changes under its id, so it may be kept. */
    ServiceHours version(UUID version) {
        var known = versions.get(version);
        if (known == null) {
            if (versions.size() >= MOST_VERSIONS_KEPT) {
                versions.clear();
            }
            known = ServiceHours.of(read(mapper.definition(version)));
            versions.put(version, known);
        }
        return known;
    }

    /** All wordings that were kept, newest first. */
    @Transactional(readOnly = true)
    public List<HoursVersion> versions(String key) {
        current(key);
        return mapper.versions(key).stream()
                .map(row -> new HoursVersion(
                        row.id(), row.changedBy(), row.validFrom(), row.note(), read(row.definition())))
                .toList();
    }

    static ServiceHours check(ServiceHoursDefinition definition) {
        try {
            return ServiceHours.of(definition);
        } catch (InvalidInput refused) {
            throw Entries.invalid(refused);
        }
    }

    private ServiceHoursMapper.Row current(String key) {
        var row = mapper.current(key);
        if (row == null) {
            throw new Refusal.NotFound(
                    "serviceHours.notFound", "There are no service hours \"" + key + "\"; create them with PUT first.");
        }
        return row;
    }

    private ServiceHoursDefinition read(String definition) {
        return json.readValue(definition, ServiceHoursDefinition.class);
    }
}
