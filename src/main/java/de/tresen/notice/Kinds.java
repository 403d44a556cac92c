package de.tresen.notice;

import de.tresen.routing.Notifications.Reason;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of what one can be told, as a column keeps them. */
final class Kinds {

    /** What waits for somebody, or is broken; the rest can be read at the desk. */
    static final Set<Reason> NEEDED = sorted(EnumSet.of(
            Reason.TARGET_BREACHED,
            Reason.STILL_LATE,
            Reason.APPROVAL_WANTED,
            Reason.QUESTION_ASKED,
            Reason.QUESTION_REMINDER,
            Reason.NOBODY_ON_DUTY,
            Reason.HANDED_OVER,
            Reason.MENTIONED,
            Reason.ABSENCE_ASKED,
            Reason.ABSENCE_DECIDED,
            Reason.SWAP_ASKED,
            Reason.SWAP_ANSWERED,
            Reason.HANDOVER_SHEET,
            Reason.RETURN_SHEET,
            Reason.CLOSED_DAYS_PROPOSED,
            Reason.MODEL_SUBMITTED,
            Reason.MODEL_DECLINED));

    /** The same for rooms of chat tools, which hear of interactions only. */
    static final Set<Reason> FOR_ROOMS =
            sorted(NEEDED.stream().filter(Reason::isAboutInteraction).collect(Collectors.toSet()));

    private Kinds() {}

    /** In their usual order. */
    static Set<Reason> sorted(Set<Reason> kinds) {
        return kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    static String text(Set<Reason> kinds) {
        return kinds.stream().sorted().map(Reason::name).collect(Collectors.joining(","));
    }

    /** A kind that a later version has given up is left out. */
    static Set<Reason> of(String text) {
        var named = Set.of(text.split(","));
        return sorted(Stream.of(Reason.values())
                .filter(reason -> named.contains(reason.name()))
                .collect(Collectors.toSet()));
    }
}
