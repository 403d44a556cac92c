package de.tresen.servicelevel;

import de.tresen.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All service levels by key. */
@Service
public class ServiceLevels {

    private final ServiceLevelMapper mapper;
    private final ServiceHoursBook hours;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    ServiceLevels(
            ServiceLevelMapper mapper, ServiceHoursBook hours, JsonMapper json, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.hours = hours;
        this.json = json;
        this.events = events;
    }

    /** Writes a service level and replans the open clocks that it promised. True when the key is new. */
    @Transactional
    public boolean put(String key, ServiceLevelDefinition definition) {
        Entries.checkKey(key);
        var level = check(key, definition);
        var known = mapper.find(key);
        var text = json.writeValueAsString(definition);
        if (known == null) {
            mapper.insert(key, level.name(), level.serviceHours(), text);
            return true;
        }
        if (!level.equals(read(key, known))) {
            mapper.update(key, level.name(), level.serviceHours(), text);
            events.publishEvent(new ServiceLevelChanged(key));
        }
        return false;
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

    private ServiceLevel check(String key, ServiceLevelDefinition definition) {
        var level = ServiceLevelReader.read(key, definition);
        if (!hours.exists(level.serviceHours())) {
            throw Entries.invalid(
                    "serviceHours", "there are no service hours \"" + level.serviceHours() + "\"; create them first");
        }
        return level;
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
