package de.tresen.web;

import de.tresen.platform.InstantText;
import de.tresen.platform.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended, as text: an instant and an id. */
public final class Cursor {

    private Cursor() {}

    public static String of(Instant at, Object id) {
        return at + "|" + id;
    }

    /** Empty for a text that is made up. */
    public static <T> Optional<T> read(String text, BiFunction<Instant, String, T> position) {
        var bar = text.indexOf('|');
        try {
            return bar < 0
                    ? Optional.empty()
                    : InstantText.parse(text.substring(0, bar)).map(at -> position.apply(at, text.substring(bar + 1)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** For a position that is made of an instant and a UUID. */
    public static <T> BiFunction<Instant, String, T> uuid(BiFunction<Instant, UUID, T> position) {
        return (at, id) -> position.apply(at, UUID.fromString(id));
    }

    /** As pages carry it in their address; null = the first page. */
    public static <T> @Nullable T inAddress(@Nullable String after, BiFunction<Instant, String, T> position) {
        return after == null || after.isBlank()
                ? null
                : read(after, position)
                        .orElseThrow(() -> Refusal.Invalid.field(
                                "after", "must be the address of a page that was shown; start anew"));
    }
}
