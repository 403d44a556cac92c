package de.tresen.year;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.year.Matter.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Plays what people do through a year, the same for the same seed: they write at all hours, answer in time, late or
 * never, ask departments, wait for approval, plan, close, reopen, merge, withdraw and change their minds.
 */
final class YearPlay {

    private static final int GRID_MINUTES = 15;

    /** @param order of what happens in the same minute */
    private record Planned(Instant at, int order, Runnable act) {}

    private final Desk desk;
    private final Office office;
    private final Random random;
    private final List<Matter> matters = new ArrayList<>();
    private final PriorityQueue<Planned> ahead =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::order));
    private int planned;

    YearPlay(Desk desk, Office office, long seed) {
        this.desk = desk;
        this.office = office;
        this.random = new Random(seed);
    }

    List<Matter> matters() {
        return matters;
    }

    /** So many people bring something, in thirds: in the week, at any time, and where it is hard to count. */
    void people(List<Brand> brands, int count, Instant from, Instant to, List<Instant> hardMoments) {
        for (int i = 0; i < count; i++) {
            var holder = random.nextInt(5) == 0 ? "tom" : "anna";
            var matter = new Matter(brands.get(random.nextInt(4) / 3), "t" + i, holder, 2 + random.nextInt(7));
            var at = i % 3 == 0
                    ? hardMoments.get(random.nextInt(hardMoments.size())).plus(minutes(-2000, 2000))
                    : from.plusSeconds((long)
                            (random.nextDouble() * Duration.between(from, to).toSeconds()));
            plan(at, () -> arrive(matter));
        }
    }

    void plan(Instant at, Runnable act) {
        ahead.add(new Planned(at.truncatedTo(ChronoUnit.MINUTES), planned++, act));
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(from + random.nextInt(to - from));
    }

    /** Up to and with an instant. */
    void until(Instant end) {
        while (!ahead.isEmpty() && !ahead.peek().at().isAfter(end)) {
            desk.clock().set(ahead.peek().at());
            while (!ahead.isEmpty() && ahead.peek().at().equals(office.now())) {
                ahead.poll().act().run();
            }
            office.rest();
        }
        desk.clock().set(end);
    }

    private void arrive(Matter matter) {
        matters.add(matter);
        matter.actedAt = office.now();
        office.arrive(matter);
        next(matter);
    }

    /** Most take hours, some minutes, some days; half of it on the quarter of an hour. */
    private void next(Matter matter) {
        var kind = random.nextInt(20);
        var wait = kind < 5
                ? minutes(1, 45)
                : kind < 13 ? minutes(30, 600) : kind < 18 ? minutes(600, 4320) : minutes(4320, 14400);
        var at = office.now().plus(wait);
        if (random.nextBoolean()) {
            var step = GRID_MINUTES * 60L;
            at = Instant.ofEpochSecond((at.getEpochSecond() / step + 1) * step);
        }
        plan(at, () -> go(matter));
    }

    /** One act of a matter at a time; two in the same minute come one after the other. */
    private void go(Matter matter) {
        if (matter.standing == Standing.GONE || matter.forgotten) {
            return;
        }
        if (office.now().equals(matter.actedAt)) {
            plan(office.now().plus(Duration.ofMinutes(1)), () -> go(matter));
            return;
        }
        matter.actedAt = office.now();
        matter.actsLeft--;
        act(matter);
        if (matter.isOpen() || matter.actsLeft > 0) {
            next(matter);
        }
    }

    private void act(Matter matter) {
        switch (matter.standing) {
            case OURS -> ours(matter);
            case THEIRS -> theirs(matter);
            case WITH_A_DEPARTMENT -> onHold(matter);
            case IN_APPROVAL -> office.decide(matter, random.nextInt(4) > 0);
            case PLANNED -> waits(matter);
            case ENDED -> ended(matter);
            default -> throw new AssertionError(matter.standing);
        }
    }

    private void ours(Matter matter) {
        int what = random.nextInt(100);
        if (matter.actsLeft <= 0) {
            finish(matter);
        } else if (what < 45) {
            office.answer(matter);
        } else if (what < 55 && matter.question == null) {
            office.ask(matter);
        } else if (what < 60 && matter.holder.equals("anna") && !"COMPLAINT".equals(matter.category)) {
            planReply(matter);
        } else if (what < 70) {
            office.personWrites(matter);
        } else if (what < 80) {
            classify(matter);
        } else if (what < 85) {
            mergeIntoAnother(matter);
        } else if (what < 88 && matter.messages == 1 && matter.answers == 0 && matter.question == null) {
            office.withdraw(matter);
        } else if (what < 91) {
            office.write(matter);
        } else {
            office.close(matter, resolution());
        }
    }

    /** Some are left to lie for ever. */
    private void finish(Matter matter) {
        if (random.nextInt(6) > 0) {
            office.close(matter, resolution());
        } else {
            matter.forgotten = true;
        }
    }

    private String resolution() {
        return List.of("SOLVED", "SOLVED", "SOLVED", "NOT_ACTIONABLE", "DELIBERATELY_LEFT")
                .get(random.nextInt(5));
    }

    private void classify(Matter matter) {
        var priority = List.of("LOW", "NORMAL", "HIGH", "URGENT").get(random.nextInt(4));
        var category = List.of("QUESTION", "COMPLAINT", "PRAISE", "REQUEST").get(random.nextInt(4));
        office.classify(matter, random.nextBoolean() ? Map.of("priority", priority) : Map.of("category", category));
    }

    private void mergeIntoAnother(Matter matter) {
        var others = matters.stream()
                .filter(other -> other != matter && other.brand == matter.brand && other.id != null)
                .filter(other -> other.isOpen() && other.standing != Standing.IN_APPROVAL)
                .filter(other ->
                        other.standing != Standing.PLANNED && !office.now().equals(other.actedAt))
                .toList();
        if (!others.isEmpty()) {
            var into = others.get(random.nextInt(others.size()));
            into.actedAt = office.now();
            office.merge(matter, into);
        }
    }

    private void planReply(Matter matter) {
        var at = office.now().plus(minutes(20, 900));
        office.plan(matter, at);
        plan(at, () -> leave(matter, at));
    }

    private void leave(Matter matter, Instant at) {
        if (matter.standing == Standing.PLANNED && at.equals(matter.leavesAt)) {
            matter.actedAt = office.now();
            office.leave(matter);
        }
    }

    private void waits(Matter matter) {
        if (office.now().isBefore(matter.leavesAt)) {
            office.personWrites(matter);
        }
    }

    private void theirs(Matter matter) {
        int what = random.nextInt(100);
        if (matter.actsLeft <= 0) {
            finish(matter);
        } else if (what < 10 && matter.question != null) {
            office.departmentAnswers(matter);
        } else if (what < 55) {
            office.personWrites(matter);
        } else if (what < 65) {
            office.takeUpAgain(matter);
        } else if (what < 75) {
            classify(matter);
        } else if (what < 80) {
            mergeIntoAnother(matter);
        } else {
            office.close(matter, resolution());
        }
    }

    private void onHold(Matter matter) {
        int what = random.nextInt(100);
        if (matter.actsLeft <= -3) {
            finish(matter);
        } else if (what < 50) {
            office.departmentAnswers(matter);
        } else if (what < 60) {
            office.answer(matter);
        } else if (what < 70) {
            office.personWrites(matter);
        } else if (what < 80) {
            classify(matter);
        } else if (what < 90) {
            mergeIntoAnother(matter);
        }
    }

    private void ended(Matter matter) {
        int what = random.nextInt(100);
        var recently = matter.closedAt.plus(Duration.ofDays(13)).isAfter(office.now());
        if (what < 40 && recently) {
            office.personWrites(matter);
        } else if (what < 60) {
            office.reopen(matter);
        } else if (what < 75) {
            classify(matter);
        }
    }
}
