package de.tresen.servicelevel;

import de.tresen.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All service levels by key. */
@Service
public class ServiceLevels {

    private final ServiceLevelMapper mapper;
    private final ServiceHoursBook hours;
    private final LevelVersions versions;
    private final JsonMapper json;

    ServiceLevels(ServiceLevelMapper mapper, ServiceHoursBook hours, LevelVersions versions, JsonMapper json) {
        this.mapper = mapper;
        this.hours = hours;
        this.versions = versions;
        this.json = json;
    }

    /** Writes a service level as the desk itself, at once. True when the key is new. */
    @Transactional
    public boolean put(String key, ServiceLevelDefinition definition) {
        return put(key, definition, LevelChange.AT_ONCE);
    }

    /**
     * Writes a service level, now or for later, and replans the open clocks that it promised unless only new promises
     * are meant. Nothing happens when it says so already, to all that are meant. True when the key is new.
     */
    @Transactional
    public boolean put(String key, ServiceLevelDefinition definition, LevelChange change) {
        Entries.checkKey(key);
        Entries.checkNote(change.note());
        var level = check(key, definition);
        var known = mapper.find(key);
        var text = json.writeValueAsString(definition);
        if (known == null) {
            versions.first(level, text, change);
        } else if (versions.isLater(change)) {
            versions.plan(level, text, change);
        } else if (!level.equals(read(key, known)) || versions.reachesMore(key, change)) {
            versions.replace(level, text, change);
        }
        return known == null;
    }

    /**
     * Lets wordings take effect whose time has come.
     *
     * @return how many
     */
    @Transactional
    public int applyDue(Instant now) {
        int applied = 0;
        for (var waiting : mapper.waiting(now)) {
            applied += versions.apply(waiting, read(waiting.levelKey(), waiting.definition()), now);
        }
        return applied;
    }

    /**
     * Takes back a wording that is planned; it stays in the history.
     *
     * @param by username of who wants it so
     * @throws Refusal.Conflict if it is not planned (any more)
     */
    @Transactional
    public void withdraw(String key, UUID version, String by) {
        stored(key);
        versions.withdraw(key, version, by);
    }

    /** All wordings of a level that were kept, newest first. */
    @Transactional(readOnly = true)
    public List<LevelVersion> versions(String key) {
        stored(key);
        return versions.all(key);
    }

    /** The wording that holds now; null for one from before wordings were kept. */
    @Transactional(readOnly = true)
    public @Nullable UUID inForce(String key) {
        return mapper.version(key);
    }

    /** As a level was worded; null = as it is worded now. */
    ServiceLevel worded(String key, @Nullable UUID version) {
        return version == null ? find(key) : versions.level(key, version);
    }

    /** What came in before a wording for new promises keeps the one before; null = as it is worded now. */
    @Nullable
    UUID keptWording(String key, Instant receivedAt) {
        return versions.kept(key, receivedAt);
    }

    public boolean exists(String key) {
        return mapper.find(key) != null;
    }

    public ServiceLevel find(String key) {
        return read(key, stored(key));
    }

    public List<ServiceLevel> list() {
        return mapper.all().stream()
                .map(row -> read(row.levelKey(), row.definition()))
                .toList();
    }

    /** As it was written. */
    public ServiceLevelDefinition definition(String key) {
        return definitionOf(stored(key));
    }

    /** In the order of keys, those after a key; null = from the start. */
    public List<Keyed> list(@Nullable String after, int most) {
        return mapper.list(after == null ? "" : after, most).stream()
                .map(row -> new Keyed(row.levelKey(), definitionOf(row.definition())))
                .toList();
    }

    /** A service level as it was written, with its key. */
    public record Keyed(String key, ServiceLevelDefinition definition) {}

    /** As it would be if it were written so. */
    ServiceLevel check(String key, ServiceLevelDefinition definition) {
        var level = ServiceLevelReader.read(key, definition);
        checkHours("serviceHours", level.serviceHours());
        level.ownHours().forEach((target, own) -> checkHours("hours." + target, own));
        return level;
    }

    private void checkHours(String field, String key) {
        if (!hours.exists(key)) {
            throw Entries.invalid(field, "there are no service hours \"" + key + "\"; create them first");
        }
    }

    private String stored(String key) {
        @Nullable String text = mapper.find(key);
        if (text == null) {
            throw new Refusal.NotFound(
                    "serviceLevel.notFound", "There is no service level \"" + key + "\"; create it with PUT first.");
        }
        return text;
    }

    private ServiceLevel read(String key, String text) {
        return ServiceLevelReader.read(key, definitionOf(text));
    }

    private ServiceLevelDefinition definitionOf(String text) {
        return json.readValue(text, ServiceLevelDefinition.class);
    }
}
