package de.tresen.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long one person of a team takes for an answer, from opening it to sending it, breaks and everything else included.
 *
 * @param answers from which it was counted
 * @param measured false = there is too little to count from, and this is assumed
 */
public record Pace(Duration perAnswer, long answers, boolean measured) {

    /** Assumed until a team has a history of its own. */
    public static final Duration ASSUMED = Duration.ofMinutes(15);

    /** From fewer answers nothing is concluded. */
    public static final int ENOUGH = 20;

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** One hour of a team: what began to wait, what stopped to wait, and how much of it was answered. */
    record Worked(Instant hour, long begun, long ended, long answered) {

        Worked plus(Worked other) {
            return new Worked(hour, begun + other.begun, ended + other.ended, answered + other.answered);
        }
    }

    /**
     * Counted in the hours in which work waited for everybody who was there: who has nothing to do does not say how fast
     * they are.
     *
     * @param hours every hour in order, also those in which nothing happened
     * @param waiting what waited at the beginning of the first hour
     * @param cover the service hours in the past with the people who were there
     */
    static Pace of(List<Worked> hours, long waiting, List<Cover> cover) {
        long answers = 0;
        var time = Duration.ZERO;
        for (var worked : hours) {
            var there = during(worked.hour(), cover);
            var people = there.stream().mapToInt(Cover::people).max().orElse(0);
            if (people > 0 && waiting >= people) {
                answers += worked.answered();
                time = there.stream().map(Cover::together).reduce(time, Duration::plus);
            }
            waiting += worked.begun() - worked.ended();
        }
        return answers < ENOUGH ? new Pace(ASSUMED, answers, false) : measured(time, answers);
    }

    private static List<Cover> during(Instant hour, List<Cover> cover) {
        var end = hour.plus(HOUR);
        return cover.stream()
                .filter(stretch -> stretch.from().isBefore(end) && stretch.to().isAfter(hour))
                .map(stretch -> stretch.cut(hour, end))
                .toList();
    }

    /** A second each, where many were sent at once. */
    private static Pace measured(Duration time, long answers) {
        var each = time.dividedBy(answers);
        return new Pace(each.compareTo(SHORTEST) < 0 ? SHORTEST : each, answers, true);
    }

    /** Answers of one person in an hour. */
    public double perHour() {
        return (double) HOUR.toMillis() / perAnswer.toMillis();
    }
}
