package de.tresen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SQL gets its values by parameters: text pasted into a statement is how foreign SQL comes in. */
class SqlTests {

    @Test
    void pastesNothingIntoStatements() {
        assertThat(files(Path.of("src/main/java"), "Mapper.java"))
                .isNotEmpty()
                .allSatisfy(mapper -> assertThat(read(mapper)).doesNotContain("${"));
    }

    @Test
    void keepsStatementsBesideTheirMethods() {
        assertThat(files(Path.of("src/main/resources"), "Mapper.xml")).isEmpty();
    }

    private static List<Path> files(Path root, String ending) {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
