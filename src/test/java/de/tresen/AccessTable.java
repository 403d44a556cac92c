package de.tresen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may call what: {@code src/test/resources/access.csv}, one line for each endpoint. */
final class AccessTable {

    /** What each kind of caller gets: ok, a status, or login for a redirect to the door. */
    record Row(String method, String path, Map<String, String> answers) {
        String endpoint() {
            return method + " " + path;
        }
    }

    private final List<String> callers;
    private final List<Row> rows;

    private AccessTable(List<String> callers, List<Row> rows) {
        this.callers = callers;
        this.rows = rows;
    }

    static AccessTable read() {
        var lines = lines();
        var header = cells(lines.get(0));
        var callers = header.subList(2, header.size());
        return new AccessTable(
                callers,
                lines.stream().skip(1).map(line -> row(callers, cells(line))).toList());
    }

    List<String> callers() {
        return callers;
    }

    List<Row> rows() {
        return rows;
    }

    private static Row row(List<String> callers, List<String> cells) {
        if (cells.size() != callers.size() + 2) {
            throw new IllegalStateException("access.csv: " + cells + " must have " + (callers.size() + 2) + " cells");
        }
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < callers.size(); i++) {
            answers.put(callers.get(i), cells.get(i + 2));
        }
        return new Row(cells.get(0), cells.get(1), answers);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(",")).map(String::strip).toList();
    }

    private static List<String> lines() {
        try (var file = AccessTable.class.getResourceAsStream("/access.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
