package de.tresen.year;

import de.tresen.year.ToldClock.Plan;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells from the diary alone how every promise stands, by the sentences of docs/service-levels.md and as slowly and
 * obviously as possible.
 */
final class Recount {

    private final Map<String, MinuteHours> hours = new HashMap<>();
    private final Map<String, Fact.Wording> levels = new HashMap<>();
    private final Map<String, ToldInteraction> interactions = new LinkedHashMap<>();
    final long now;

    Recount(List<Fact> diary, long now) {
        this.now = now;
        diary.forEach(this::tell);
        interactions.values().forEach(each -> each.clocks.forEach(clock -> clock.lookAt(now)));
    }

    Collection<ToldInteraction> interactions() {
        return interactions.values();
    }

    MinuteHours hours(String key) {
        return hours.get(key);
    }

    private void tell(Fact fact) {
        switch (fact.kind()) {
            case HOURS_CHANGED -> hoursChange(fact);
            case LEVEL_CHANGED -> levelChanges(fact);
            case RECEIVED -> receive(fact);
            default -> happen(fact, interactions.get(fact.about()));
        }
    }

    private void hoursChange(Fact fact) {
        hours.put(fact.about(), (MinuteHours) fact.detail());
        interactions
                .values()
                .forEach(each -> each.open().stream()
                        .filter(clock ->
                                clock.plan() != null && clock.plan().key().equals(fact.about()))
                        .forEach(clock -> replan(
                                clock,
                                fact.minute(),
                                new Plan(
                                        fact.about(),
                                        hours.get(fact.about()),
                                        clock.plan().promised()))));
    }

    private void levelChanges(Fact fact) {
        var wording = (Fact.Wording) fact.detail();
        levels.put(fact.about(), wording);
        if (!wording.onlyNew()) {
            interactions.values().stream()
                    .filter(each -> each.received.level().equals(fact.about()))
                    .forEach(each -> {
                        each.wording = wording;
                        replanAll(each, fact.minute());
                    });
        }
    }

    private void receive(Fact fact) {
        var received = (Fact.Received) fact.detail();
        var interaction = new ToldInteraction(fact, levels.get(received.level()));
        interactions.put(fact.about(), interaction);
        begin(interaction, "FIRST_RESPONSE", null, fact.minute());
        begin(interaction, "RESOLUTION", null, fact.minute());
    }

    private void happen(Fact fact, ToldInteraction it) {
        long at = fact.minute();
        switch (fact.kind()) {
            case PERSON_WROTE -> personWrites(it, at);
            case WE_ANSWERED -> it.openResponse().ifPresent(clock -> clock.end(at, false));
            case ANSWER_ARRIVED -> {
                it.status = "PENDING";
                waitFor(it, at, "WAITING_FOR_PERSON", "waiting for the person");
            }
            case TAKEN_UP_AGAIN -> ourTurn(it, at);
            case DEPARTMENT_ASKED -> {
                begin(it, "DEPARTMENT_RESPONSE", (String) fact.detail(), at);
                it.questions.add((String) fact.detail());
                it.status = "ON_HOLD";
                waitFor(it, at, "WAITING_FOR_DEPARTMENT", "waiting for the department");
            }
            case DEPARTMENT_ANSWERED -> departmentAnswers(it, (String) fact.detail(), at);
            case APPROVAL_WANTED -> begin(it, "APPROVAL", (String) fact.detail(), at);
            case APPROVAL_DECIDED -> it.openAbout(fact.detail()).ifPresent(clock -> clock.end(at, false));
            case PRIORITY_CHANGED -> {
                it.priority = (String) fact.detail();
                replanAll(it, at);
            }
            case CLOSED -> close(it, (String) fact.detail(), at);
            case REOPENED_BY_US -> reopen(it, at, false);
            case MERGED -> merge(it, interactions.get(fact.detail()), at);
            case WITHDRAWN -> {
                it.open().forEach(clock -> clock.end(at, true));
                endAs(it, "WITHDRAWN", at);
            }
            default -> throw new AssertionError(fact);
        }
    }

    /** Starts with the first message after an answer; more messages restart nothing. */
    private void personWrites(ToldInteraction it, long at) {
        if (it.isEnded()) {
            reopen(it, at, true);
            return;
        }
        if (it.status.equals("PENDING")) {
            ourTurn(it, at);
        }
        oweResponse(it, at);
    }

    private void oweResponse(ToldInteraction it, long at) {
        if (it.openResponse().isEmpty()) {
            begin(it, "NEXT_RESPONSE", null, at);
        }
    }

    private static void ourTurn(ToldInteraction it, long at) {
        it.status = "OPEN";
        it.openResolution().filter(ToldClock::isPaused).ifPresent(clock -> clock.goOn(at));
    }

    private static void waitFor(ToldInteraction it, long at, String pause, String reason) {
        it.openResolution().ifPresent(clock -> {
            if (it.wording.pauses().contains(pause)) {
                if (!reason.equals(clock.pausedBecause())) {
                    clock.pause(at, reason);
                }
            } else if (clock.isPaused()) {
                clock.goOn(at);
            }
        });
    }

    private static void departmentAnswers(ToldInteraction it, String question, long at) {
        it.openAbout(question).ifPresent(clock -> clock.end(at, false));
        it.questions.remove(question);
        if (it.status.equals("PENDING")) {
            ourTurn(it, at);
        } else if (it.questions.isEmpty()) {
            it.status = "OPEN";
            it.openResolution()
                    .filter(clock -> "waiting for the department".equals(clock.pausedBecause()))
                    .ifPresent(clock -> clock.goOn(at));
        }
    }

    /** The resolution is reached; whatever else was promised is void. */
    private static void close(ToldInteraction it, String resolution, long at) {
        it.open().forEach(clock -> clock.end(at, !clock.target.equals("RESOLUTION")));
        endAs(it, resolution, at);
    }

    private static void endAs(ToldInteraction it, String resolution, long at) {
        it.status = "CLOSED";
        it.resolution = resolution;
        it.closedAt = at;
        it.questions.clear();
    }

    /** Goes on with what was left; nothing is late by reopening. */
    private void reopen(ToldInteraction it, long at, boolean personWrote) {
        long closedAt = it.closedAt;
        it.status = "OPEN";
        it.closedAt = null;
        if (personWrote) {
            goOn(it, it.lastResolution(), at);
            oweResponse(it, at);
        } else {
            it.lastResponse()
                    .filter(clock -> clock.cancelled && !clock.merged && clock.end == closedAt)
                    .ifPresent(clock -> goOn(it, clock, at));
            goOn(it, it.lastResolution(), at);
        }
    }

    private void goOn(ToldInteraction it, ToldClock clock, long at) {
        clock.reopen(at);
        var plan = plan(it, clock.target);
        var due = plan == null ? null : clock.reached(plan, plan.promised(), at);
        if (due == null || due > at) {
            replan(clock, at, plan);
        }
    }

    /** Whatever was promised first in either is kept. */
    private static void merge(ToldInteraction source, ToldInteraction target, long at) {
        source.openResponse()
                .ifPresent(theirs -> keepEarlier(theirs, target.openResponse().orElse(null), target, at));
        source.openResolution().ifPresent(theirs -> {
            var ours = target.openResolution().orElseThrow();
            var paused = ours.pausedBecause();
            var kept = keepEarlier(theirs, ours, target, at);
            if (kept != ours && paused != null && !paused.equals(kept.pausedBecause())) {
                kept.pause(at, paused);
            } else if (paused == null && kept.isPaused()) {
                kept.goOn(at);
            }
        });
        source.open().forEach(clock -> {
            if (clock.isResponse() || clock.target.equals("RESOLUTION")) {
                clock.mergeAway(at);
            } else {
                clock.end(at, true);
            }
        });
        endAs(source, "MERGED", at);
        if (target.status.equals("PENDING") && target.openResponse().isPresent()) {
            ourTurn(target, at);
        }
    }

    private static ToldClock keepEarlier(ToldClock theirs, ToldClock ours, ToldInteraction target, long at) {
        if (ours != null) {
            theirs.lookAt(at);
            ours.lookAt(at);
            var due = theirs.plan() == null
                    ? null
                    : theirs.reached(theirs.plan(), theirs.plan().promised(), at);
            var ourDue = ours.plan() == null
                    ? null
                    : ours.reached(ours.plan(), ours.plan().promised(), at);
            if (due == null || ourDue != null && ourDue <= due) {
                return ours;
            }
            ours.mergeAway(at);
        }
        var adopted = new ToldClock(theirs);
        target.clocks.add(adopted);
        return adopted;
    }

    private void begin(ToldInteraction it, String target, String subject, long at) {
        it.clocks.add(new ToldClock(target, subject, at, plan(it, target)));
    }

    private void replanAll(ToldInteraction it, long at) {
        it.open().forEach(clock -> replan(clock, at, plan(it, clock.target)));
    }

    private static void replan(ToldClock clock, long at, Plan plan) {
        if (!Objects.equals(plan, clock.plan())) {
            clock.planAnew(at, plan);
        }
    }

    private Plan plan(ToldInteraction it, String target) {
        var promised = it.wording.promised(target, it.priority);
        var key = it.wording.hours().getOrDefault(target, it.wording.hours().get("*"));
        return promised == null ? null : new Plan(key, hours.get(key), promised.toMinutes());
    }
}
