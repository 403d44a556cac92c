package de.tresen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped is named with its licence, and nothing else is. */
class ThirdPartyTests {

    private static final Path LIST = Path.of("docs/third-party.md");
    private static final Path JAR = Path.of("target/runtime-dependencies.txt");
    private static final Path BUNDLE = Path.of("src/main/frontend/package.json");
    private static final Pattern SHIPPED = Pattern.compile("(?m)^ +([^:\\s]+:[^:\\s]+):jar:");
    private static final Pattern LISTED_JAR = Pattern.compile("(?m)^\\| `([^`:]+:[^`:]+)` \\| [^|]*\\w[^|]* \\|");
    private static final Pattern LISTED_PACKAGE = Pattern.compile("(?m)^\\| `npm ([^`]+)` \\| [^|]*\\w[^|]* \\|");

    /** The list of shipped libraries is written by the build before the tests. */
    @Test
    void namesEveryLibraryOfTheJarWithItsLicence() throws IOException {
        assertThat(found(LISTED_JAR, LIST)).isNotEmpty().isEqualTo(found(SHIPPED, JAR));
    }

    @Test
    void namesEveryPackageOfTheFrontEndWithItsLicence() throws IOException {
        var packages = new TreeSet<String>();
        new JsonMapper()
                .readTree(Files.readString(BUNDLE))
                .path("dependencies")
                .propertyNames()
                .forEach(packages::add);
        assertThat(found(LISTED_PACKAGE, LIST)).isNotEmpty().isEqualTo(packages);
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        var names = new TreeSet<String>();
        pattern.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
