package de.tresen.servicelevel;

import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Timeline;
import de.tresen.platform.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mockito.Mockito;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** The clocks with all that they need, in memory: real events, real planning, no database. */
final class ClockWorld {

    static final String LEVEL = "level";
    static final String HOURS = "hours";

    final Now now = new Now();
    final MemoryClockMapper mapper = new MemoryClockMapper();
    final Clocks clocks;
    final Rungs rungs;
    private final ChangingPlans plans = new ChangingPlans();
    private final Replanning replanning;

    ClockWorld() {
        var ledger = new ClockLedger(
                mapper, plans, Mockito.mock(Interactions.class), Mockito.mock(Timeline.class), event -> {});
        var transactions = Mockito.mock(AbstractPlatformTransactionManager.class);
        var changes = new ClockChanges(ledger, mapper, plans);
        rungs = new Rungs(changes, mapper, now);
        clocks = new Clocks(ledger, mapper, changes, new ClockAlarms(ledger, mapper, transactions), now);
        replanning = new Replanning(ledger, mapper, plans, now);
    }

    /** Everything at one promise; a priority divides it. */
    void promise(Duration first, Duration next, Duration resolution) {
        var targets = new HashMap<Priority, ServiceLevel.Targets>();
        for (var priority : Priority.values()) {
            int share = priority.ordinal() + 1;
            targets.put(
                    priority,
                    new ServiceLevel.Targets(
                            first.dividedBy(share), next == null ? null : next.dividedBy(share), resolution));
        }
        plans.level = new ServiceLevel(
                LEVEL,
                LEVEL,
                HOURS,
                new BigDecimal("0.75"),
                targets,
                first,
                Duration.ofMinutes(45),
                Map.of(),
                Set.of(Pause.values()));
        replanning.on(new ServiceLevelChanged(LEVEL, Instant.EPOCH));
    }

    /** What was merged into another is not reopened: the other goes on. */
    boolean isMergedAway(UUID interaction) {
        var events = mapper.events(interaction);
        return events.stream()
                .filter(event -> event.target() == Target.RESOLUTION)
                .reduce((earlier, later) -> later)
                .filter(event -> event.kind() == ClockEvent.Kind.MERGED)
                .isPresent();
    }

    void open(List<String> blocks) {
        var week = Map.of(
                "MONDAY",
                blocks,
                "TUESDAY",
                blocks,
                "WEDNESDAY",
                blocks,
                "THURSDAY",
                blocks,
                "FRIDAY",
                blocks,
                "SUNDAY",
                List.of("01:00-04:00"));
        plans.version = Ids.next();
        plans.versions.put(
                plans.version, ServiceHours.of(new ServiceHoursDefinition("Europe/Berlin", week, "DE-BE", null)));
        replanning.on(new ServiceHoursChanged(HOURS));
    }

    private static final class ChangingPlans extends Plans {

        private final Map<UUID, ServiceHours> versions = new HashMap<>();
        private UUID version = Ids.next();
        private ServiceLevel level =
                new ServiceLevel(LEVEL, LEVEL, HOURS, BigDecimal.ONE, Map.of(), null, null, Map.of(), Set.of());

        ChangingPlans() {
            super(Mockito.mock(ServiceLevels.class), Mockito.mock(ServiceHoursBook.class));
        }

        @Override
        Promises promises(ClockMapper.Promised promised) {
            return new Promises(level, promised.priority(), key -> version);
        }

        @Override
        ServiceHours hours(UUID wanted) {
            return versions.get(wanted);
        }
    }

    /** Time as the history tells it. */
    static final class Now extends Clock {

        private Instant instant = Instant.EPOCH;

        void set(Instant to) {
            instant = to;
        }

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant, zone);
        }
    }
}
