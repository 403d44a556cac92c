package de.tresen.web.api;

import de.tresen.channel.PlainText;
import de.tresen.platform.Refusal;
import de.tresen.web.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the next page; null = this is the last one
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    /** A list that fits on one page. */
    public static <T> Listing<T> of(List<T> items) {
        return new Listing<>(items, null);
    }

    /**
     * Cuts a page from rows that were read with one more than its {@link Page#limit}.
     *
     * @param position from which the page behind a row can be read again
     */
    public static <R, T> Listing<T> of(
            List<R> rows, Page page, Function<R, String> position, Function<? super R, ? extends T> view) {
        var shown = rows.size() > page.limit() ? rows.subList(0, page.limit()) : rows;
        var next = shown.size() < rows.size() ? encode(position.apply(shown.get(shown.size() - 1))) : null;
        return new Listing<>(shown.stream().<T>map(view).toList(), next);
    }

    private static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Which page is asked for: a controller method that takes one reads {@code limit} (1 to 200, 50 if not given) and
     * {@code cursor}.
     *
     * @param after position of the last row of the page before; null = from the start
     */
    public record Page(int limit, @Nullable String after) {

        static final int USUAL = 50;
        static final int MOST = 200;

        static Page of(@Nullable String limit, @Nullable String cursor) {
            return new Page(limit == null ? USUAL : number(limit), cursor == null ? null : decode(cursor));
        }

        /** How many rows to read: one more tells whether there is a next page. */
        public int rows() {
            return limit + 1;
        }

        /** What the position says; null = from the start. */
        <T> @Nullable T position(BiFunction<Instant, String, T> position) {
            return after == null ? null : Cursor.read(after, position).orElseThrow(Page::wrongCursor);
        }

        /** As the id behind which the page begins. */
        @Nullable
        UUID afterId() {
            try {
                return after == null ? null : UUID.fromString(after);
            } catch (IllegalArgumentException madeUp) {
                throw wrongCursor();
            }
        }

        private static int number(String limit) {
            try {
                var number = Integer.parseInt(limit);
                if (number >= 1 && number <= MOST) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // refused below like every other wrong number
            }
            throw Refusal.Invalid.field("limit", "must be a whole number from 1 to " + MOST);
        }

        private static String decode(String cursor) {
            try {
                var position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                if (PlainText.isStorable(position)) {
                    return position;
                }
            } catch (IllegalArgumentException e) {
                // refused below like every other wrong cursor
            }
            throw wrongCursor();
        }

        /** For a position that was made up. */
        public static Refusal wrongCursor() {
            return Refusal.Invalid.field("cursor", "must be the next of a page before; leave it out to start anew");
        }
    }
}
