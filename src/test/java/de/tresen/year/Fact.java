package de.tresen.year;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Something that happened, as those saw it who did it.
 *
 * @param about the interaction, or the key of the hours or level
 * @param detail what else has to be known of it, by kind
 */
record Fact(Instant at, Kind kind, String about, Object detail) {

    enum Kind {
        /** Detail: {@link MinuteHours}. */
        HOURS_CHANGED,
        /** Detail: {@link Wording}. */
        LEVEL_CHANGED,
        /** Detail: {@link Received}. */
        RECEIVED,
        PERSON_WROTE,
        WE_ANSWERED,
        ANSWER_ARRIVED,
        TAKEN_UP_AGAIN,
        /** Detail: the question's id, as for its answer. */
        DEPARTMENT_ASKED,
        DEPARTMENT_ANSWERED,
        /** Detail: the reply's id, as for its decision. */
        APPROVAL_WANTED,
        APPROVAL_DECIDED,
        /** Detail: the priority. */
        PRIORITY_CHANGED,
        /** Detail: the resolution. */
        CLOSED,
        REOPENED_BY_US,
        /** Detail: into which interaction. */
        MERGED,
        WITHDRAWN
    }

    record Received(String channel, String team, String level, String priority) {}

    /**
     * A wording of a service level.
     *
     * @param promised by priority and target; not there = not promised
     * @param hours key of the hours by target
     * @param onlyNew whether what was promised before keeps its wording
     */
    record Wording(Map<String, Duration> promised, Map<String, String> hours, Set<String> pauses, boolean onlyNew) {

        Duration promised(String target, String priority) {
            return promised.getOrDefault(priority + " " + target, promised.get(target));
        }
    }

    long minute() {
        return at.getEpochSecond() / 60;
    }
}
