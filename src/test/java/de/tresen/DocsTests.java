package de.tresen;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents that lead nowhere, or say something else than the code, break the build. */
class DocsTests {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path MODULES = ROOT.resolve("src/main/java/de/tresen");
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "data");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");
    private static final Pattern IS_TEST = Pattern.compile("@(Test|ParameterizedTest|Property)\\b");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            links(document)
                    .filter(link -> !leadsSomewhere(document, link))
                    .forEach(link -> broken.add(ROOT.relativize(document) + " -> " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theMapSaysOfEachModuleWhatItsPackageInfoSays() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        try (var folders = Files.list(MODULES)) {
            for (var folder : folders.filter(f -> Files.exists(f.resolve("package-info.java")))
                    .toList()) {
                assertThat(readme).contains("| `" + folder.getFileName() + "` | " + sentence(folder) + " |");
            }
        }
    }

    @Test
    void everyTestThatADocumentNamesIsOneThatRuns() throws IOException {
        var missing = new ArrayList<String>();
        var named = NAMED_TEST
                .matcher(Files.readString(ROOT.resolve("docs/cover.md")))
                .results()
                .toList();
        for (var test : named) {
            if (!isTest(test.group(1), test.group(2))) {
                missing.add(test.group());
            }
        }
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(missing).isEmpty();
    }

    private static boolean isTest(String type, String method) throws IOException {
        try (var files = Files.walk(ROOT.resolve("src/test/java"))) {
            return files.filter(path -> path.endsWith(type + ".java"))
                    .flatMap(path -> Stream.of(read(path).split("\n    }\n")))
                    .filter(part -> part.contains(" void " + method + "("))
                    .anyMatch(part -> IS_TEST.matcher(part).find());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everySettingOfTheDeskStandsInTheOperatorsTableWithItsDefault() throws IOException {
        var table = Settings.documented();
        Settings.ofTheDesk()
                .forEach((name, standard) -> assertThat(table)
                        .as("add a row | `%s` | `%s` | … | to %s", name, standard, Settings.HANDBOOK)
                        .containsEntry(name, standard));
    }

    @Test
    void theOperatorsTableNamesNoSettingThatDoesNotExist() throws IOException {
        var known = Settings.known();
        assertThat(Settings.documented().keySet()).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void theOperatorsTableGivesTheDefaultsOfTheApplication() throws IOException {
        var table = Settings.documented();
        var configured = Settings.configured();
        configured.keySet().retainAll(table.keySet());
        assertThat(configured).isNotEmpty();
        assertThat(table).containsAllEntriesOf(configured);
    }

    private static List<Path> documents() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString()) ? SKIP_SUBTREE : CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    found.add(file);
                }
                return CONTINUE;
            }
        });
        return found;
    }

    private static Stream<String> links(Path document) throws IOException {
        var prose = FENCED.matcher(Files.readString(document)).replaceAll("");
        return LINK
                .matcher(prose)
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList()
                .stream();
    }

    private static boolean leadsSomewhere(Path document, String link) {
        var hash = link.indexOf('#');
        var path = hash < 0 ? link : link.substring(0, hash);
        var target = path.isEmpty() ? document : document.resolveSibling(path);
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    private static Set<String> anchors(Path document) {
        try {
            var prose = FENCED.matcher(Files.readString(document)).replaceAll("");
            return HEADING.matcher(prose).results().map(DocsTests::anchor).collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String sentence(Path module) throws IOException {
        var javadoc = JAVADOC.matcher(Files.readString(module.resolve("package-info.java")));
        assertThat(javadoc.find()).as("%s says what it is for", module).isTrue();
        return javadoc.group(1).replaceAll("\\s*\\R\\s*\\*\\s*", " ").strip();
    }
}
