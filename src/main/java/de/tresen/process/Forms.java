package de.tresen.process;

import de.tresen.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms of the human tasks, by the name of the task ({@code triage}, {@code reply} …), in the newest version that
 * was deployed, by the desk from {@code forms/} or by a process owner. An unknown form is {@link Refusal.NotFound}.
 */
@Component
public class Forms {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

    private static final String SHIPPED = "shipped";

    private final Map<String, Form> read = new ConcurrentHashMap<>();
    private final FormReader reader;
    private final Function<String, Optional<Source>> newest;

    @Autowired
    Forms(JsonMapper json, TaskFieldMapper mapper, RepositoryService repository) {
        this(
                json,
                key -> Optional.ofNullable(mapper.newest(key))
                        .map(stored -> new Source(
                                stored.deployment(),
                                () -> repository.getResourceAsStream(stored.deployment(), stored.resource()))));
    }

    private Forms(JsonMapper json, Function<String, Optional<Source>> newest) {
        reader = new FormReader(json);
        this.newest = newest;
    }

    /** The forms as the desk brings them, without an engine. */
    static Forms shipped(JsonMapper json) {
        return new Forms(
                json,
                key -> Optional.ofNullable(Forms.class.getResource("/forms/" + key + ".form"))
                        .map(file ->
                                new Source(SHIPPED, () -> Forms.class.getResourceAsStream("/forms/" + key + ".form"))));
    }

    /** A version of a form. */
    private record Source(String version, Supplier<@Nullable InputStream> content) {}

    /** The form to be rendered. */
    public Form form(String key) {
        return find(key)
                .orElseThrow(() -> new Refusal.NotFound(
                        "form.unknown", "There is no form of this name; use the name of the task."));
    }

    /** Empty when no form has this key. */
    public Optional<Form> find(String key) {
        return KEY.matcher(key).matches()
                ? newest.apply(key)
                        .map(source -> read.computeIfAbsent(key + " " + source.version(), version -> load(key, source)))
                : Optional.empty();
    }

    /** Every wrong field with what to write instead; empty when the values are complete and right. */
    public List<Refusal.Field> check(String key, Map<String, @Nullable Object> values) {
        return check(form(key), values);
    }

    /** The same without looking at the fields that have controls elsewhere: they only decide what is hidden. */
    static List<Refusal.Field> check(Form form, Set<String> elsewhere, Map<String, @Nullable Object> values) {
        return check(form, values).stream()
                .filter(wrong -> !elsewhere.contains(wrong.field()))
                .toList();
    }

    static List<Refusal.Field> check(Form form, Map<String, @Nullable Object> values) {
        var shown = new ShownFields(form, values);
        var wrong = new ArrayList<Refusal.Field>();
        for (var field : form.fields()) {
            shown.complaint(field).ifPresent(message -> wrong.add(new Refusal.Field(field.key(), message)));
        }
        values.keySet().stream()
                .filter(name -> form.field(name).isEmpty())
                .sorted()
                .forEach(name -> wrong.add(new Refusal.Field(name, "is not a field of this form; leave it out")));
        return wrong;
    }

    /** What the viewer in the browser draws of a form. */
    String drawn(Form form, Set<String> elsewhere) {
        return reader.drawn(form.schema(), elsewhere);
    }

    private Form load(String key, Source source) {
        try (var file = Objects.requireNonNull(source.content().get(), key)) {
            return reader.read(key, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
