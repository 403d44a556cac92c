package de.tresen.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices what becomes at risk or late, with or without the timers of the process. */
@Component
class ClockAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(ClockAlarms.class);

    private final ClockLedger ledger;
    private final ClockMapper mapper;
    private final TransactionTemplate ownTransaction;

    ClockAlarms(ClockLedger ledger, ClockMapper mapper, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.mapper = mapper;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Map<UUID, Alarms> next(List<UUID> interactions) {
        var running = mapper.rows(interactions).stream()
                .filter(row -> row.alarmAt() != null)
                .collect(Collectors.groupingBy(ClockRow::interaction));
        return interactions.stream()
                .collect(Collectors.toMap(Function.identity(), id -> earliest(running.getOrDefault(id, List.of()))));
    }

    private static Alarms earliest(List<ClockRow> running) {
        return new Alarms(
                earliest(running, row -> row.warnedAt() == null ? row.warnAt() : null),
                earliest(running, row -> row.breachedAt() == null ? row.dueAt() : null));
    }

    private static @Nullable Instant earliest(List<ClockRow> rows, Function<ClockRow, @Nullable Instant> instant) {
        return rows.stream()
                .map(instant)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    List<Alarm> raise(UUID interaction, Instant now) {
        if (ledger.lock(interaction) == null) {
            return List.of();
        }
        var clocks = ledger.read(interaction);
        clocks.raise(now);
        ledger.save(clocks);
        return List.copyOf(clocks.raised());
    }

    /** What cannot be raised for one interaction does not keep the others waiting. */
    int sweep(Instant now, int limit) {
        int raised = 0;
        for (var interaction : mapper.dueAlarms(now, limit)) {
            try {
                raised += Objects.requireNonNull(ownTransaction.execute(status -> raise(interaction, now)))
                        .size();
            } catch (RuntimeException e) {
                LOG.error("alarms of interaction {} could not be raised, will be tried again", interaction, e);
            }
        }
        return raised;
    }
}
