package de.tresen.servicelevel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The worked examples of a document: each table of what happens, with the accounts of time that follow it. */
final class Examples {

    private static final Path DOCUMENT = Path.of("docs/service-levels.md");

    private Examples() {}

    /** @param account the clock that the account is about and its rows; null when the example has none */
    record Example(String title, List<Map<String, String>> rows, List<Map<String, String>> account, String accountOf) {}

    /** A block of JSON by the word behind its fence. */
    static String json(String word) {
        var text = String.join("\n", lines());
        var start = text.indexOf("```json " + word + "\n");
        return text.substring(text.indexOf('\n', start), text.indexOf("```", start + 3));
    }

    static List<Example> all() {
        var found = new ArrayList<Example>();
        var title = "";
        var accountOf = "";
        var table = new ArrayList<String>();
        for (var line : Stream.concat(lines().stream(), Stream.of("")).toList()) {
            if (line.startsWith("|")) {
                table.add(line);
                continue;
            }
            if (!table.isEmpty()) {
                add(found, title, accountOf, rows(table));
                table.clear();
            }
            title = line.startsWith("## ") ? line.substring(3) : title;
            accountOf = account(line, accountOf);
        }
        return found;
    }

    private static String account(String line, String before) {
        var start = line.indexOf("ccount of the ");
        return start < 0 ? before : line.substring(start + "ccount of the ".length(), line.indexOf(':', start));
    }

    private static void add(List<Example> found, String title, String accountOf, List<Map<String, String>> rows) {
        if (rows.get(0).containsKey("Berlin")) {
            found.add(new Example(title + " (" + (found.size() + 1) + ")", rows, List.of(), ""));
        } else if (rows.get(0).containsKey("Because")) {
            var last = found.remove(found.size() - 1);
            found.add(new Example(last.title(), last.rows(), rows, accountOf));
        }
    }

    private static List<Map<String, String>> rows(List<String> table) {
        var names = cells(table.get(0));
        return table.stream().skip(2).map(line -> row(names, cells(line))).toList();
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
