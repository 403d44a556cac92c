package de.tresen.process;

import de.tresen.platform.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms of the human tasks, by the name of the task ({@code triage}, {@code reply} …), from {@code forms/} on the
 * class path. An unknown form is {@link Refusal.NotFound}.
 */
@Component
public class Forms {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

    private final Map<String, Form> read = new ConcurrentHashMap<>();
    private final FormReader reader;

    Forms(JsonMapper json) {
        reader = new FormReader(json);
    }

    /** The form to be rendered. */
    public Form form(String key) {
        if (!KEY.matcher(key).matches()) {
            throw unknown();
        }
        return read.computeIfAbsent(key, this::load);
    }

    /** Every wrong field with what to write instead; empty when the values are complete and right. */
    public List<Refusal.Field> check(String key, Map<String, @Nullable Object> values) {
        return check(form(key), values);
    }

    static List<Refusal.Field> check(Form form, Map<String, @Nullable Object> values) {
        var wrong = new ArrayList<Refusal.Field>();
        for (var field : form.fields()) {
            FieldCheck.complaint(field, values.get(field.key()))
                    .ifPresent(message -> wrong.add(new Refusal.Field(field.key(), message)));
        }
        values.keySet().stream()
                .filter(name -> form.field(name).isEmpty())
                .sorted()
                .forEach(name -> wrong.add(new Refusal.Field(name, "is not a field of this form; leave it out")));
        return wrong;
    }

    private Form load(String key) {
        try (var file = Forms.class.getResourceAsStream("/forms/" + key + ".form")) {
            if (file == null) {
                throw unknown();
            }
            return reader.read(key, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("form.unknown", "There is no form of this name; use the name of the task.");
    }
}
