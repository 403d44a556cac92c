package de.tresen.classification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The phrases of the migration, read from its file: fast, and without a database. */
final class ShippedPhrases {

    private static final Path FILE = Path.of("src/main/resources/db/migration/V051__phrases.sql");
    private static final Pattern ROW = Pattern.compile("^ +\\('(\\w+)', '([a-z*]+)', '(.+)', ([0-9.]+)\\)[,;]$");

    private ShippedPhrases() {}

    static List<Phrase> all() {
        try (var lines = Files.lines(FILE)) {
            return lines.map(ROW::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(row -> new Phrase(
                            Meaning.valueOf(row.group(1)),
                            row.group(2),
                            row.group(3).replace("''", "'"),
                            Double.parseDouble(row.group(4))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
