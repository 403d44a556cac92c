package de.tresen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Everything people read is in both languages, and nothing is written into a template. */
class MessagesTests {

    private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)");
    private static final Pattern NAMED = Pattern.compile("(?<=[\"'])[\\w.-]+(?=[\"'])|(?<=#\\{)[\\w.-]+");
    private static final Pattern HOLE = Pattern.compile("\\{\\d");
    private static final Set<String> READ_OUT = Set.of("title", "placeholder", "aria-label", "alt", "value");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final Properties english = bundle("messages.properties");
    private final Properties german = bundle("messages_de.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(german.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    /** The last would win, and the first would say something else somewhere. */
    @Test
    void eachTextIsGivenOnce() {
        for (var file : List.of("messages.properties", "messages_de.properties")) {
            assertThat(read(Path.of("src/main/resources", file))
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("=", 2)[0].strip())
                            .toList())
                    .as(file)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void nothingIsLeftEmptyOrWithOtherHoles() {
        for (var key : english.stringPropertyNames()) {
            assertThat(german.getProperty(key)).as(key).isNotBlank();
            assertThat(holes(german.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
        }
    }

    @Test
    void noTextIsMissing() {
        var wanted = files(TEMPLATES)
                .flatMap(template -> USED.matcher(read(template)).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(english.stringPropertyNames()).containsAll(wanted);
    }

    @Test
    void noTextIsUnused() {
        var named = Stream.of(TEMPLATES, Path.of("src/main/java"), Path.of("src/main/frontend/src"))
                .flatMap(MessagesTests::files)
                .map(MessagesTests::read)
                .flatMap(source -> NAMED.matcher(source).results().map(MatchResult::group))
                .collect(Collectors.toSet());
        assertThat(english.stringPropertyNames()).allMatch(key -> isUsed(key, named));
    }

    @Test
    void templatesHoldNoText() {
        assertThat(files(TEMPLATES).flatMap(MessagesTests::literals).toList()).isEmpty();
    }

    /** By its name, or by a beginning to which code adds the rest. */
    private static boolean isUsed(String key, Set<String> named) {
        if (named.contains(key)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            var start = key.substring(0, dot);
            if (named.contains(start) || named.contains(start + ".")) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> literals(Path template) {
        var found = new ArrayList<String>();
        for (var element : Jsoup.parse(read(template), "", Parser.xmlParser()).getAllElements()) {
            if (!element.normalName().equals("kbd") && hasLetters(element.ownText())) {
                found.add(template + ": " + element.ownText());
            }
            element.attributes().asList().stream()
                    .filter(attribute -> isReadOut(element, attribute.getKey()) && hasLetters(attribute.getValue()))
                    .forEach(attribute -> found.add(template + ": " + attribute));
        }
        return found.stream();
    }

    /** The value of a button or field is sent and not read, unless it is a button's label. */
    private static boolean isReadOut(Element element, String attribute) {
        var label = !attribute.equals("value") || element.attr("type").equals("submit");
        return READ_OUT.contains(attribute) && label;
    }

    private static boolean hasLetters(String text) {
        return text.replaceAll("\\[\\[.*?]]", "").chars().anyMatch(Character::isLetter);
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path root) {
        try (var paths = Files.walk(root)) {
            return List.copyOf(paths.filter(Files::isRegularFile).toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        var bundle = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", name))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
