package de.tresen.platform;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a request, so that one answer names every wrong field instead of the first one.
 * Check everything, then {@link #refuse}.
 */
public final class WrongFields {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final List<Refusal.Field> fields = new ArrayList<>();

    /** Notes the field as wrong unless {@code fine}. */
    public WrongFields unless(boolean fine, String field, String whatToDo) {
        if (!fine) {
            fields.add(new Refusal.Field(field, whatToDo));
        }
        return this;
    }

    /** A field that must be there at all. */
    public WrongFields required(@Nullable Object value, String field) {
        return unless(value != null, field, "is required");
    }

    /** A name of one line: required, not blank, no control characters, at most {@code most} characters. */
    public WrongFields line(@Nullable String value, String field, int most) {
        return unless(value != null, field, "is required")
                .unless(
                        value == null || isLine(value, most),
                        field,
                        "must be one line of 1 to " + most + " characters");
    }

    /** A key as it stands in addresses: of teams, people, channels, service hours and so on. */
    public WrongFields key(@Nullable String value, String field) {
        return unless(
                value != null && KEY.matcher(value).matches(),
                field,
                "must be 1 to 100 characters of a-z, 0-9, dot, underscore and hyphen, the first a letter or digit");
    }

    /** A region of the tz database such as {@code Europe/Berlin}; a bare offset knows no summer time. */
    public WrongFields zone(@Nullable String value, String field) {
        return required(value, field)
                .unless(
                        value == null || ZoneId.getAvailableZoneIds().contains(value),
                        field,
                        "must be the name of a time zone, such as Europe/Berlin");
    }

    /** @throws Refusal.Invalid naming every field noted so far, if there is any */
    public void refuse(String code) {
        if (!fields.isEmpty()) {
            throw new Refusal.Invalid(code, summary(), fields);
        }
    }

    private String summary() {
        return String.join(
                "; ", fields.stream().map(f -> f.field() + ": " + f.message()).toList());
    }

    private static boolean isLine(String value, int most) {
        return !value.isBlank() && value.length() <= most && value.chars().noneMatch(Character::isISOControl);
    }
}
