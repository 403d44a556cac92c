package de.tresen.web.inbox;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.routing.Inbox;
import de.tresen.routing.WorkFilter;
import de.tresen.web.Cursor;
import de.tresen.web.frame.Tongue;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the lists of the inbox together, each page from one state of the desk. */
@Component
class InboxPages {

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 500;
    private static final int COUNTED = 499;

    private final Inbox inbox;
    private final InboxRows rows;
    private final Channels channels;
    private final People people;

    InboxPages(Inbox inbox, InboxRows rows, Channels channels, People people) {
        this.inbox = inbox;
        this.rows = rows;
        this.channels = channels;
        this.people = people;
    }

    /** The list that was asked for; without one the first that is not empty: what is mine before what I may take. */
    @Transactional(readOnly = true)
    public InboxPage of(InboxAsk ask, Person reader) {
        var known = channels.list();
        var lists = InboxList.shownTo(reader);
        var counts = counts(lists, ask.filter(), reader);
        var shown = lists.stream()
                .filter(list -> list.key().equals(ask.view()))
                .findFirst()
                .orElseGet(() -> firstWithWork(lists, counts));
        var part = part(shown, ask, reader, known);
        var open = ask.interaction();
        return new InboxPage(
                shown.key(),
                ask.addressOf(shown.key()),
                lists.stream()
                        .map(list ->
                                new InboxPage.View(list.key(), ask.addressOf(list.key()), counted(counts.get(list))))
                        .toList(),
                part.rows(),
                open == null ? null : open.toString(),
                part.next(),
                ask.filter(),
                choices(known, ask.filter(), reader));
    }

    /** Rows and where the next ones begin. */
    private record Part(List<InboxPage.Row> rows, @Nullable String next) {}

    private Part part(InboxList list, InboxAsk ask, Person reader, List<Channel> known) {
        var most = ask.rows(PAGE, MOST_ROWS);
        var view = list.view();
        if (view == null) {
            var found = inbox.waiting(
                    ask.filter(), reader, behind(ask.after(), Cursor.uuid(Inbox.WaitingPosition::new)), most + 1);
            return cut(
                    found,
                    most,
                    last -> Cursor.of(last.since(), last.interaction()),
                    page -> rows.waiting(page, reader, known));
        }
        var found = inbox.list(view, ask.filter(), reader, behind(ask.after(), Inbox.Position::new), most + 1);
        return cut(
                found,
                most,
                last -> Cursor.of(last.sortAt(), last.task()),
                page -> rows.work(page, reader, known, people.names()));
    }

    private static <T> Part cut(
            List<T> found, int most, Function<T, String> cursor, Function<List<T>, List<InboxPage.Row>> words) {
        var page = found.size() > most ? found.subList(0, most) : found;
        return new Part(words.apply(page), found.size() > most ? cursor.apply(page.get(most - 1)) : null);
    }

    private Map<InboxList, Integer> counts(List<InboxList> lists, WorkFilter filter, Person reader) {
        var views =
                lists.stream().flatMap(list -> Stream.ofNullable(list.view())).collect(Collectors.toSet());
        var found = inbox.counts(views, filter, reader, COUNTED + 1);
        var counts = new EnumMap<InboxList, Integer>(InboxList.class);
        for (var list : lists) {
            var view = list.view();
            counts.put(list, view == null ? inbox.countWaiting(filter, reader, COUNTED + 1) : found.get(view));
        }
        return counts;
    }

    private static InboxList firstWithWork(List<InboxList> lists, Map<InboxList, Integer> counts) {
        return lists.stream()
                .filter(InboxList::holdsWork)
                .filter(list -> counts.get(list) > 0)
                .findFirst()
                .orElse(InboxList.OFFERED);
    }

    private static String counted(int count) {
        return count > COUNTED ? COUNTED + "+" : Integer.toString(count);
    }

    private InboxPage.Choices choices(List<Channel> known, WorkFilter filter, Person reader) {
        var mine = reader.seesAll() ? null : reader.teams();
        return new InboxPage.Choices(
                known.stream()
                        .filter(channel -> mine == null || mine.contains(channel.team()))
                        .toList(),
                Tongue.choices(filter.language()),
                people.answering(mine));
    }

    /** A made-up one is as none. */
    private static <T> @Nullable T behind(@Nullable String after, BiFunction<Instant, String, T> position) {
        return after == null ? null : Cursor.read(after, position).orElse(null);
    }
}
