package de.tresen.web.interaction;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.interaction.ContactCards;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Found;
import de.tresen.interaction.Highlights;
import de.tresen.interaction.Highlights.Piece;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.InteractionQuery.Position;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.SearchText;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Teams;
import de.tresen.web.Cursor;
import de.tresen.web.frame.Tongue;
import de.tresen.web.person.Persons;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what the search shows, within what the reader may see. */
@Component
class SearchPages {

    private static final int ROWS = 50;
    private static final int COUNTED = 200;
    private static final int PEOPLE = 3;

    private final Interactions interactions;
    private final Highlights highlights;
    private final Contacts contacts;
    private final ContactCards cards;
    private final Persons persons;
    private final Channels channels;
    private final Teams teams;
    private final People people;
    private final MessageSource messages;

    SearchPages(
            Interactions interactions,
            Highlights highlights,
            Contacts contacts,
            ContactCards cards,
            Persons persons,
            Channels channels,
            Teams teams,
            People people,
            MessageSource messages) {
        this.interactions = interactions;
        this.highlights = highlights;
        this.contacts = contacts;
        this.cards = cards;
        this.persons = persons;
        this.channels = channels;
        this.teams = teams;
        this.people = people;
        this.messages = messages;
    }

    SearchPage of(SearchPage.Filters wanted, @Nullable Position after, Person reader) {
        var limit = after == null ? COUNTED + 1 : ROWS + 1;
        var found = interactions.search(query(wanted, after, limit, reader), ROWS + 1, reader);
        var shown = found.rows().stream().limit(ROWS).toList();
        var text = SearchText.of(wanted.q());
        return new SearchPage(
                wanted,
                channels.list().stream()
                        .filter(channel -> reader.seesAll() || reader.belongsTo(channel.team()))
                        .map(channel -> new SearchPage.Option(channel.key(), channel.name()))
                        .toList(),
                teams.list().stream()
                        .filter(team -> !team.department() && (reader.seesAll() || reader.belongsTo(team.key())))
                        .map(team -> new SearchPage.Option(team.key(), team.name()))
                        .toList(),
                Tongue.choices(wanted.language()),
                after == null && text != null
                        ? persons.hits(cards.list(wanted.q(), null, PEOPLE + 1, reader))
                        : List.of(),
                rows(shown, wanted.q(), reader),
                after == null ? counted(found) : null,
                after == null ? direct(wanted, reader) : null,
                found.rows().size() > ROWS ? address(wanted, shown.get(ROWS - 1)) : null,
                found.partly(),
                text != null && text.cut());
    }

    private static InteractionQuery query(
            SearchPage.Filters wanted, @Nullable Position after, int limit, Person reader) {
        return new InteractionQuery(
                wanted.status(),
                wanted.channel(),
                null,
                wanted.team(),
                wanted.mine() ? reader.username() : null,
                wanted.category(),
                wanted.priority(),
                wanted.language(),
                null,
                wanted.q(),
                after,
                limit);
    }

    private static String counted(Found found) {
        var size = found.rows().size();
        return size > COUNTED ? COUNTED + "+" : size + (found.all() ? "" : "+");
    }

    /** The interaction of a bare number, whatever else has that number in its words. */
    private @Nullable String direct(SearchPage.Filters wanted, Person reader) {
        var number = SearchText.numberIn(wanted.q());
        if (number == null) {
            return null;
        }
        var query = new InteractionQuery(null, null, null, null, null, null, null, "#" + number, null, 1);
        return interactions.search(query, reader).stream()
                .map(hit -> "/interactions/" + hit.id())
                .findFirst()
                .orElse(null);
    }

    private List<SearchPage.Row> rows(List<Interaction> shown, @Nullable String q, Person reader) {
        var snippets = highlights.in(shown, q, reader);
        var names = contacts.names(shown.stream().map(Interaction::contact).toList());
        var known = channels.list().stream().collect(Collectors.toMap(Channel::key, Function.identity()));
        var holders = people.names();
        return shown.stream()
                .map(row -> row(row, q, names, known.get(row.channel()), holders, snippets.get(row.id())))
                .toList();
    }

    private SearchPage.Row row(
            Interaction row,
            @Nullable String q,
            Map<UUID, String> names,
            @Nullable Channel channel,
            Map<String, String> holders,
            Highlights.@Nullable Snippet snippet) {
        var subject = row.subject().isBlank() ? say("inbox.noSubject") : row.subject();
        return new SearchPage.Row(
                row.id(),
                row.number(),
                Highlights.mark(subject, q),
                Highlights.mark(names.getOrDefault(row.contact(), ""), q),
                channel == null ? "webhook" : channel.type(),
                channel == null ? row.channel() : channel.name(),
                row.status(),
                row.category(),
                row.assignee() == null ? null : holders.getOrDefault(row.assignee(), row.assignee()),
                row.lastActivityAt(),
                snippet == null || snippet.direction() == Direction.INBOUND ? null : snippet.authorName(),
                snippet == null ? List.<Piece>of() : snippet.pieces());
    }

    private static String address(SearchPage.Filters wanted, Interaction last) {
        var address = new StringJoiner("&", "/interactions?", "");
        add(address, "q", wanted.q());
        add(address, "status", wanted.status());
        add(address, "channel", wanted.channel());
        add(address, "category", wanted.category());
        add(address, "priority", wanted.priority());
        add(address, "language", wanted.language());
        add(address, "team", wanted.team());
        add(address, "mine", wanted.mine() ? "true" : null);
        add(address, "after", Cursor.of(last.lastActivityAt(), last.id()));
        return address.toString();
    }

    private static void add(StringJoiner address, String name, @Nullable Object value) {
        if (value != null) {
            address.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
