package de.tresen.web.inbox;

import de.tresen.people.Person;
import de.tresen.routing.View;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lists as they are shown, in their order.
 *
 * @param view of open work; null = what waits for others
 */
enum InboxList {
    MINE(View.MINE),
    OFFERED(View.OFFERED),
    WAITING(null),
    SET_ASIDE(View.SET_ASIDE),
    COVERING(View.COVERING),
    AT_RISK(View.AT_RISK),
    TEAM(View.TEAM),
    ALL(View.ALL);

    private final @Nullable View view;

    InboxList(@Nullable View view) {
        this.view = view;
    }

    @Nullable
    View view() {
        return view;
    }

    /** As addresses and the message bundle name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is a place to begin at, when it is not empty. */
    boolean holdsWork() {
        return this != WAITING && this != SET_ASIDE && this != COVERING && this != AT_RISK;
    }

    /** Without those that can never hold anything for this person, or nothing but another one does. */
    static List<InboxList> shownTo(Person reader) {
        return List.of(values()).stream()
                .filter(list -> switch (list) {
                    case ALL -> reader.seesAll();
                    case TEAM -> !reader.teams().isEmpty();
                    default -> true;
                })
                .toList();
    }
}
