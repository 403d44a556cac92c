package de.tresen.interaction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds interactions by words within what somebody may see, newest activity first, with bounded work. */
@Component
class Search {

    /** Enough rows for a page of any word that stands in one of twenty. */
    private static final int FIRST_LOOK = 1_000;

    /** And of any that stands in one of sixty, where the first look makes that likely. */
    private static final int SECOND_LOOK = 3_000;

    /** So few hits say nothing of how far back a page of them reaches, and looking twice by the index costs twice. */
    private static final int TELLING = 3;

    /** So few say little of it, and looking twice by the index costs more than looking further. */
    private static final int FEW = 10;

    private static final int MANY_MONTHS = 24;
    private static final Duration MONTH = Duration.ofDays(30);

    private final InteractionMapper interactions;
    private final SearchMapper mapper;
    private final Clock clock;

    Search(InteractionMapper interactions, SearchMapper mapper, Clock clock) {
        this.interactions = interactions;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param enough with so many hits there is no need to look further */
    Found find(InteractionQuery query, int enough, Scope scope) {
        var text = SearchText.of(query.text());
        if (text == null || text.number() != null) {
            return complete(interactions.list(query, text == null ? null : text.number(), scope), query);
        }
        if (text.isEmpty()) {
            return new Found(List.of(), true, false);
        }
        var seen = FIRST_LOOK;
        var first = mapper.amongNewest(query, text, scope, seen, query.limit());
        if (first.size() < enough && first.size() * SECOND_LOOK / FIRST_LOOK >= enough) {
            seen = SECOND_LOOK;
            first = mapper.amongNewest(query, text, scope, seen, query.limit());
        }
        if (first.size() >= enough) {
            return enoughOf(first, query, scope, seen);
        }
        var recent = first.size() < TELLING || !text.indexed() ? first : recent(first, query, text, enough, scope);
        return recent.size() >= enough ? new Found(recent, false, false) : everywhere(query, text, scope);
    }

    /**
     * Where the looks at the newest found several, so many of the newest months likely hold a page of them; all times
     * would be far more.
     *
     * @param first what they found, the newest first
     */
    private List<Interaction> recent(
            List<Interaction> first, InteractionQuery query, SearchText text, int enough, Scope scope) {
        var newest = query.after() == null ? clock.instant() : query.after().lastActivityAt();
        var seen = Duration.between(first.get(first.size() - 1).lastActivityAt(), newest);
        var margin = first.size() < FEW ? 4L : 2L;
        var months =
                1 + seen.multipliedBy(margin * enough).dividedBy(first.size()).dividedBy(MONTH);
        return months > MANY_MONTHS
                ? first
                : mapper.anywhere(query, text, Months.until(newest, (int) months), scope, Found.REACH, query.limit());
    }

    /** All of them if there was no more to look at than was seen. */
    private Found enoughOf(List<Interaction> rows, InteractionQuery query, Scope scope, int seen) {
        var all = rows.size() < query.limit() && mapper.reachable(query, scope, seen) < seen;
        return new Found(rows, all, false);
    }

    private Found everywhere(InteractionQuery query, SearchText text, Scope scope) {
        if (text.indexed()) {
            var few = mapper.anywhere(query, text, null, scope, Found.REACH, query.limit());
            if (!few.isEmpty() || mapper.candidates(text, Found.REACH + 1) <= Found.REACH) {
                return complete(few, query);
            }
        }
        var rows = mapper.amongNewest(query, text, scope, Found.REACH, query.limit());
        var partly = rows.size() < query.limit() && mapper.reachable(query, scope, Found.REACH) == Found.REACH;
        return new Found(rows, rows.size() < query.limit() && !partly, partly);
    }

    private static Found complete(List<Interaction> rows, InteractionQuery query) {
        return new Found(rows, rows.size() < query.limit(), false);
    }
}
