package de.tresen.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.Test;

/** Whoever reads English sees no German word in the diagrams that come with the desk. */
class ElementWordsTests {

    private final Properties english = bundle("/messages.properties");
    private final Properties german = bundle("/messages_de.properties");

    @Test
    void everyNamedElementOfTheShippedModelsHasItsWordsInBothLanguages() {
        var missing = new ArrayList<String>();
        for (var file :
                Objects.requireNonNull(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")))) {
            named(file).stream()
                    .filter(element -> !isTranslated(element))
                    .map(element -> file.getName() + " " + element.getId() + "=" + label(element))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static List<FlowElement> named(File file) {
        return Bpmn.readModelFromFile(file).getModelElementsByType(FlowElement.class).stream()
                .filter(element ->
                        element.getName() != null && !element.getName().isBlank())
                .toList();
    }

    private boolean isTranslated(FlowElement element) {
        var key = "element." + element.getId();
        return label(element).equals(german.getProperty(key)) && english.getProperty(key) != null;
    }

    private static String label(FlowElement element) {
        return element.getName().replaceAll("\\s+", " ").strip();
    }

    private static Properties bundle(String name) {
        var bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ElementWordsTests.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bundle;
    }
}
