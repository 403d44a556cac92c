package de.tresen.web.interaction;

import de.tresen.interaction.Category;
import de.tresen.interaction.Highlights.Piece;
import de.tresen.interaction.Priority;
import de.tresen.interaction.SearchText;
import de.tresen.interaction.Status;
import de.tresen.web.frame.Tongue;
import de.tresen.web.person.PersonView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the search shows.
 *
 * @param people persons of that name, handle or address; one more than are shown tells that there are more
 * @param count how many there are, "200+" where it was not counted further; null on later pages
 * @param direct the interaction whose number was typed
 * @param more address of the next page
 * @param partly only the newest were looked through
 * @param cut only the first words were looked for
 */
record SearchPage(
        Filters filters,
        List<Option> channels,
        List<Option> teams,
        List<Tongue> languages,
        List<PersonView.Hit> people,
        List<Row> rows,
        @Nullable String count,
        @Nullable String direct,
        @Nullable String more,
        boolean partly,
        boolean cut) {

    /** Whether it was searched for by its number. */
    public boolean isNumber(long number) {
        return Objects.equals(SearchText.numberIn(filters.q()), number);
    }

    public Status[] statuses() {
        return Status.values();
    }

    public Category[] categories() {
        return Category.values();
    }

    public Priority[] priorities() {
        return Priority.values();
    }

    /** What was asked for; a filter state is an address. */
    record Filters(
            @Nullable String q,
            @Nullable Status status,
            @Nullable String channel,
            @Nullable Category category,
            @Nullable Priority priority,
            @Nullable String language,
            @Nullable String team,
            boolean mine) {

        public boolean narrow() {
            return status != null
                    || channel != null
                    || category != null
                    || priority != null
                    || language != null
                    || team != null
                    || mine;
        }
    }

    /** A choice and its words. */
    record Option(String key, String name) {}

    /** One interaction found. */
    record Row(
            UUID id,
            long number,
            List<Piece> subject,
            List<Piece> who,
            String channelType,
            String channelName,
            Status status,
            @Nullable Category category,
            @Nullable String assignee,
            Instant at,
            @Nullable String saidBy,
            List<Piece> said) {}
}
