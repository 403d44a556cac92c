package de.tresen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;

/** The catalogue of reports says where each figure is counted and shown, and leaves none out. */
class ReportCatalogueTests {

    private static final Path MODULE = Path.of("src/main/java/de/tresen/report");
    /** Keep what others count, or who wants to be told of it, and count no figure of their own. */
    private static final Set<String> MEMORY = Set.of("KeptMapper", "WeeklyMailMapper");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final List<List<String>> rows = rows();

    @Test
    void everyStatementOfTheReportsBelongsToAFigureAndTheOtherWayRound() {
        assertThat(named(2)).isEqualTo(statements());
    }

    @Test
    void everyAddressExistsAndEveryAddressOfTheReportsIsInTheCatalogue() {
        var endpoints = AccessTable.read().rows().stream()
                .map(AccessTable.Row::path)
                .filter(path -> path.contains("/reports") || path.equals("/me/week"))
                .collect(Collectors.toCollection(TreeSet::new));
        var addresses = named(3).stream()
                .map(address -> address.replaceFirst("[?#].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(addresses).isEqualTo(endpoints);
    }

    @Test
    void everyFigureIsDefined() {
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.get(1)).hasSizeGreaterThan(20));
    }

    private Set<String> named(int column) {
        return rows.stream()
                .flatMap(row -> CODE.matcher(row.get(column)).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> statements() {
        try (var files = Files.list(MODULE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Mapper.java"))
                    .map(name -> name.replace(".java", ""))
                    .filter(mapper -> !MEMORY.contains(mapper))
                    .flatMap(ReportCatalogueTests::statements)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> statements(String mapper) {
        try {
            var type = Class.forName("de.tresen.report." + mapper);
            assertThat(type.isAnnotationPresent(Mapper.class)).isTrue();
            return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).map(name -> mapper + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows() {
        try {
            var page = Files.readString(Path.of("docs/reports.md"));
            return page.substring(page.indexOf("## Catalogue"))
                    .lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| Figure"))
                    .map(line -> List.of(line.substring(2).split(" \\| ")))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
