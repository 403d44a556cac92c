package de.tresen.servicelevel;

import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.LevelChange.AppliesTo;
import de.tresen.servicelevel.ServiceLevelMapper.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The wordings of service levels: kept for ever, in effect one after the other. */
@Component
class LevelVersions {

    private static final int MOST_KEPT = 1000;

    private final ServiceLevelMapper mapper;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, ServiceLevel> known = new ConcurrentHashMap<>();

    LevelVersions(ServiceLevelMapper mapper, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    boolean isLater(LevelChange change) {
        var from = change.effectiveFrom();
        return from != null && from.isAfter(clock.instant());
    }

    /** A new level takes effect at once, for nobody could be promised anything by it before. */
    void first(ServiceLevel level, String text, LevelChange change) {
        if (isLater(change)) {
            throw Entries.invalid("effectiveFrom", "a new service level takes effect at once; leave it out");
        }
        var version = version(level, text, change, clock.instant(), clock.instant());
        mapper.insertVersion(version);
        mapper.insert(level.key(), level.name(), level.serviceHours(), text, version.id());
    }

    /** Takes effect later; planned twice in the same words it is planned once. */
    void plan(ServiceLevel level, String text, LevelChange change) {
        var version = version(level, text, change, Objects.requireNonNull(change.effectiveFrom()), null);
        if (mapper.versions(level.key()).stream().noneMatch(other -> isSamePlan(version, other))) {
            mapper.insertVersion(version);
        }
    }

    private static boolean isSamePlan(Version one, Version other) {
        return other.appliedAt() == null
                && other.withdrawnAt() == null
                && other.effectiveFrom().equals(one.effectiveFrom())
                && other.appliesTo() == one.appliesTo()
                && other.definition().equals(one.definition());
    }

    /** In the words that hold already, but for promises that kept older ones. */
    boolean reachesMore(String key, LevelChange change) {
        return change.appliesTo() == AppliesTo.RUNNING && mapper.keepsOlderWordings(key);
    }

    /** It does not take effect; what is planned beside it still does. */
    void withdraw(String key, UUID version, String by) {
        if (mapper.withdraw(key, version, by, clock.instant()) == 0) {
            throw new Refusal.Conflict(
                    "serviceLevel.notPlanned",
                    "This wording is not planned (any more); read the versions of the level to see what became of it.");
        }
    }

    void replace(ServiceLevel level, String text, LevelChange change) {
        var version = version(level, text, change, clock.instant(), null);
        mapper.insertVersion(version);
        apply(version, level, clock.instant());
    }

    /** One when it took effect, none when somebody was faster. */
    int apply(Version version, ServiceLevel level, Instant now) {
        if (mapper.apply(version.id(), now) == 0) {
            return 0;
        }
        var onlyFrom = version.appliesTo() == AppliesTo.NEW ? Succession.newFrom(version, now) : Instant.EPOCH;
        if (version.appliesTo() == AppliesTo.NEW) {
            mapper.keepPromises(level.key(), wordingNow(level.key(), now), onlyFrom);
        } else {
            mapper.releasePromises(level.key());
        }
        mapper.update(level.key(), level.name(), level.serviceHours(), version.definition(), version.id());
        events.publishEvent(new ServiceLevelChanged(level.key(), onlyFrom));
        return 1;
    }

    /** The wording that held when something was received, where those since are only for new promises; null = today's. */
    @Nullable
    UUID kept(String key, Instant receivedAt) {
        var inForce = mapper.inForce(key);
        if (inForce == null || !Succession.isTooNewFor(inForce, receivedAt)) {
            return null;
        }
        var before = Succession.before(mapper.versions(key));
        @Nullable Version held = inForce;
        while (held != null && Succession.isTooNewFor(held, receivedAt)) {
            held = before.get(held.id());
        }
        return held == null ? null : held.id();
    }

    /** A wording from before wordings were kept gets a version of its own. */
    private UUID wordingNow(String key, Instant now) {
        var known = mapper.version(key);
        if (known != null) {
            return known;
        }
        var text = Objects.requireNonNull(mapper.find(key));
        var id = Ids.next();
        mapper.insertVersion(new Version(
                id, key, text, null, LevelChange.AT_ONCE.by(), now, now, AppliesTo.RUNNING, now, null, null));
        return id;
    }

    private Version version(
            ServiceLevel level, String text, LevelChange change, Instant effectiveFrom, @Nullable Instant appliedAt) {
        return new Version(
                Ids.next(),
                level.key(),
                text,
                change.note(),
                change.by(),
                clock.instant(),
                effectiveFrom.truncatedTo(ChronoUnit.MICROS),
                change.appliesTo(),
                appliedAt,
                null,
                null);
    }

    /** A wording never changes under its id, so it may be kept. */
    ServiceLevel level(String key, UUID version) {
        var level = known.get(version);
        if (level == null) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            level = ServiceLevelReader.read(key, definition(mapper.wording(version)));
            known.put(version, level);
        }
        return level;
    }

    List<LevelVersion> all(String key) {
        var rows = mapper.versions(key);
        var before = Succession.before(rows);
        return rows.stream().map(row -> view(row, before.get(row.id()))).toList();
    }

    private LevelVersion view(Version row, @Nullable Version before) {
        return new LevelVersion(
                row.id(),
                before == null ? null : before.id(),
                row.changedBy(),
                row.changedAt(),
                row.effectiveFrom(),
                row.appliesTo(),
                row.appliedAt(),
                row.withdrawnAt(),
                row.withdrawnBy(),
                row.note(),
                Differences.between(
                        before == null ? null : json.readTree(before.definition()), json.readTree(row.definition())),
                definition(row.definition()));
    }

    private ServiceLevelDefinition definition(String text) {
        return json.readValue(text, ServiceLevelDefinition.class);
    }
}
