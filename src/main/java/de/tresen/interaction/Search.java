package de.tresen.interaction;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds interactions by words within what somebody may see, newest activity first, with bounded work. */
@Component
class Search {

    /** Enough rows for a page of any word that stands in one of sixty. */
    private static final int FIRST_LOOK = 3_000;

    private final InteractionMapper interactions;
    private final SearchMapper mapper;

    Search(InteractionMapper interactions, SearchMapper mapper) {
        this.interactions = interactions;
        this.mapper = mapper;
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
        var first = mapper.amongNewest(query, text, scope, FIRST_LOOK, query.limit());
        if (first.size() >= enough) {
            return enoughOf(first, query, scope);
        }
        var further = further(query, text, scope, first.size());
        return further.size() == query.limit() ? new Found(further, false, false) : everywhere(query, text, scope);
    }

    /** Where the first look found some, a page of them is likely a little further back; the index would be slower. */
    private List<Interaction> further(InteractionQuery query, SearchText text, Scope scope, int near) {
        var reach = 2L * FIRST_LOOK * query.limit() / Math.max(1, near);
        return reach > Found.REACH ? List.of() : mapper.amongNewest(query, text, scope, (int) reach, query.limit());
    }

    /** All of them if there was no more to look at than the first look saw. */
    private Found enoughOf(List<Interaction> rows, InteractionQuery query, Scope scope) {
        var all = rows.size() < query.limit() && mapper.reachable(query, scope, FIRST_LOOK) < FIRST_LOOK;
        return new Found(rows, all, false);
    }

    private Found everywhere(InteractionQuery query, SearchText text, Scope scope) {
        if (text.indexed()) {
            var few = mapper.anywhere(query, text, scope, Found.REACH, query.limit());
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
