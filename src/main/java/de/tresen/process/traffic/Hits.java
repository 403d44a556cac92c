package de.tresen.process.traffic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often each row of a decision table decided. The engine tells each decision; they are counted in memory and written
 * once a minute, so the last minute of a node that dies is not counted.
 */
@Component
public class Hits implements DmnDecisionTableEvaluationListener {

    private final HitMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Row, LongAdder> counted = new ConcurrentHashMap<>();

    Hits(HitMapper mapper, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Row(String decision, LocalDate day, String id) {}

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        if (event.getDecision() instanceof DecisionDefinition decision) {
            event.getMatchingRules()
                    .forEach(rule -> counted.computeIfAbsent(
                                    new Row(decision.getKey(), today(), rule.getId()), row -> new LongAdder())
                            .increment());
        }
    }

    /** By id of the row, in the last days; a row keeps its id through the versions, the day that runs counts as one. */
    public Map<String, Long> of(String decision, int days) {
        return mapper.of(decision, today().minusDays(days - 1L)).stream()
                .collect(Collectors.toMap(HitMapper.Counted::id, HitMapper.Counted::amount));
    }

    /** Writes what was counted since the last time. */
    void write() {
        for (var row : counted.keySet()) {
            var amount = counted.remove(row).sum();
            transaction.executeWithoutResult(status -> {
                if (mapper.add(row, amount) == 0) {
                    mapper.insert(row, amount);
                }
            });
        }
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
