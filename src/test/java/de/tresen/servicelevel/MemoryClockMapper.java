package de.tresen.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The tables of the clocks as lists, for thousands of histories in a second. */
final class MemoryClockMapper implements ClockMapper {

    private final Map<UUID, Promised> promises = new HashMap<>();
    private final List<ClockEvent> events = new ArrayList<>();
    private final Map<UUID, ClockRow> rows = new LinkedHashMap<>();

    @Override
    public List<Promised> lockPromises(List<UUID> interactions) {
        return interactions.stream().map(promises::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void insertPromise(Promised promised) {
        promises.put(promised.interaction(), promised);
    }

    @Override
    public void updatePromise(Promised promised) {
        promises.put(promised.interaction(), promised);
    }

    @Override
    public List<ClockEvent> events(List<UUID> interactions) {
        return events.stream()
                .filter(event -> interactions.contains(event.interaction()))
                .toList();
    }

    @Override
    public void append(List<ClockEvent> appended) {
        events.addAll(appended);
    }

    @Override
    public void insert(List<ClockRow> inserted) {
        for (var row : inserted) {
            if (rows.put(row.id(), row) != null) {
                throw new AssertionError("a row twice: " + row);
            }
        }
    }

    @Override
    public void delete(List<ClockRow> deleted) {
        deleted.forEach(row -> rows.remove(row.id()));
    }

    @Override
    public void update(ClockRow row) {
        if (rows.put(row.id(), row) == null) {
            throw new AssertionError("no such row: " + row);
        }
    }

    @Override
    public void deleteRows(UUID interaction) {
        rows.values().removeIf(row -> row.interaction().equals(interaction));
    }

    @Override
    public List<ClockRow> rows(List<UUID> interactions) {
        return rows.values().stream()
                .filter(row -> interactions.contains(row.interaction()))
                .sorted(Comparator.comparing(ClockRow::startedAt).thenComparing(ClockRow::id))
                .toList();
    }

    private Stream<ClockRow> open() {
        return rows.values().stream().filter(row -> row.endedAt() == null);
    }

    @Override
    public List<UUID> interactionsOfSubject(UUID subject) {
        return open().filter(row -> subject.equals(row.subject()))
                .map(ClockRow::interaction)
                .toList();
    }

    @Override
    public List<UUID> dueAlarms(Instant now, int limit) {
        return rows.values().stream()
                .filter(row -> row.alarmAt() != null && !row.alarmAt().isAfter(now))
                .map(ClockRow::interaction)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<UUID> dueRungs(Instant now, int limit) {
        return rows.values().stream()
                .filter(row -> row.rungAt() != null && !row.rungAt().isAfter(now))
                .map(ClockRow::interaction)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<UUID> openOnHours(String hoursKey) {
        return open().filter(row -> hoursKey.equals(row.hoursKey()))
                .map(ClockRow::interaction)
                .distinct()
                .toList();
    }

    @Override
    public List<UUID> openOnLevel(String serviceLevel, Instant receivedFrom) {
        return open().map(ClockRow::interaction)
                .distinct()
                .filter(interaction -> Objects.requireNonNull(promises.get(interaction))
                        .serviceLevel()
                        .equals(serviceLevel))
                .toList();
    }

    @Override
    public List<Clocks.Running> running(Set<UUID> interactions) {
        return List.of();
    }
}
