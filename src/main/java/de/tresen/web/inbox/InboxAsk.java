package de.tresen.web.inbox;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Status;
import de.tresen.routing.WorkFilter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address of the inbox asks for. What it does not know is as if it were not there: addresses are typed and kept.
 *
 * @param view name of a list
 * @param open the interaction in the work area
 * @param after where the page before ended
 * @param rows how many rows to show, when more than a page is open already
 */
record InboxAsk(
        @Nullable String view,
        @Nullable String open,
        @Nullable String channel,
        @Nullable String category,
        @Nullable String priority,
        @Nullable String language,
        @Nullable String status,
        @Nullable String after,
        @Nullable String rows) {

    WorkFilter filter() {
        return new WorkFilter(
                text(channel),
                one(Category.class, category),
                one(Priority.class, priority),
                text(language),
                one(Status.class, status),
                true);
    }

    /** How many rows to show, between what a page holds and the most that is shown at once. */
    int rows(int page, int most) {
        try {
            return rows == null ? page : Math.max(page, Math.min(Integer.parseInt(rows), most));
        } catch (NumberFormatException notANumber) {
            return page;
        }
    }

    @Nullable
    UUID interaction() {
        try {
            return open == null ? null : UUID.fromString(open);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** The same list, narrowed down in the same way. */
    String addressOf(String otherView) {
        var filter = filter();
        var address = UriComponentsBuilder.fromPath("/inbox").queryParam("view", otherView);
        add(address, "channel", filter.channel());
        add(address, "category", filter.category());
        add(address, "priority", filter.priority());
        add(address, "language", filter.language());
        add(address, "status", filter.status());
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value.toString());
        }
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() || value.indexOf('\0') >= 0 ? null : value;
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String value) {
        try {
            return text(value) == null
                    ? null
                    : Enum.valueOf(type, String.valueOf(value).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
