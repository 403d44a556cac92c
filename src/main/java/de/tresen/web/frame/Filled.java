package de.tresen.web.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form as somebody filled it in, right or wrong: shown again as it was written. */
public final class Filled {

    private final MultiValueMap<String, String> values;

    public Filled() {
        this(new LinkedMultiValueMap<>());
    }

    public Filled(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** Empty where nothing was written. */
    public String of(String field) {
        var value = values.getFirst(field);
        return value == null ? "" : value;
    }

    /** Stripped; null where nothing was written. */
    public @Nullable String text(String field) {
        var value = of(field).strip();
        return value.isEmpty() ? null : value;
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public Filled with(String field, @Nullable String value) {
        values.set(field, value == null ? "" : value);
        return this;
    }

    public Filled add(String field, String value) {
        values.add(field, value);
        return this;
    }
}
