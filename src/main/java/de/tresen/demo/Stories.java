package de.tresen.demo;

import de.tresen.demo.Story.Book;
import de.tresen.demo.Story.Writer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the tale. */
@Component
@Profile("demo")
class Stories {

    private static final String FILE = "demo/stories.yaml";

    private final Book book;

    Stories() {
        try (var stream = new ClassPathResource(FILE).getInputStream()) {
            var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(stream);
            book = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .convertValue(tree, Book.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Story> past() {
        return book.stories();
    }

    List<Story> toCome() {
        return book.trickle();
    }

    List<String> thanks() {
        return book.thanks();
    }

    Writer writer(String key) {
        var writer = book.writers().get(key);
        if (writer == null) {
            throw new IllegalArgumentException(FILE + ": there is no writer " + key);
        }
        return writer;
    }
}
