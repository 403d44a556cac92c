package de.tresen.process;

import de.tresen.coverage.Scope;
import de.tresen.escalation.Question;
import de.tresen.escalation.Stage;
import de.tresen.escalation.Topic;
import de.tresen.escalation.Topics;
import de.tresen.escalation.Turn;
import de.tresen.escalation.Turns;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Timeline;
import de.tresen.routing.Needs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who is to be asked next about a topic: whoever can be reached now of its experts, then of its deputies, then its
 * head; nobody is: the leads of the department, and then those of the team that asks.
 */
@Component
class HandingOn {

    private final Topics topics;
    private final Turns turns;
    private final Instead instead;
    private final Interactions interactions;
    private final Timeline timeline;
    private final Clock clock;

    HandingOn(Topics topics, Turns turns, Instead instead, Interactions interactions, Timeline timeline, Clock clock) {
        this.topics = topics;
        this.turns = turns;
        this.instead = instead;
        this.interactions = interactions;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether it goes from one to the next, instead of to everybody in the department at once. */
    boolean concerns(Question question) {
        return question.topic() != null;
    }

    /**
     * Who is asked now and told of it.
     *
     * @param told their usernames; the leads, where nobody of the topic can be reached
     */
    record Next(Turn turn, Set<String> told) {}

    /** Begins the next one's turn; the history says whose it is and why. */
    Next begin(Question question) {
        var earlier = turns.of(question.id());
        var skipped = new ArrayList<String>();
        var found = found(question, earlier, skipped);
        var next = found == null ? leads(question, earlier) : new Next(found, Set.of(String.valueOf(found.username())));
        turns.begin(next.turn());
        timeline.record(
                question.interaction(),
                Timeline.Event.QUESTION_GIVEN,
                detail(next, earlier.isEmpty() ? "FIRST" : "LATE", skipped));
        if (found == null && !isToldByTheTask(question, earlier)) {
            timeline.record(question.interaction(), Timeline.Event.NOBODY_ON_DUTY, question.department());
        }
        return next;
    }

    /** Without a topic an expert who is meant has the only turn; nobody is meant, or can be asked: everybody. */
    void beginWithExpert(Question question) {
        var holder = instead.of(question.expert(), question.department(), Needs.EXPERT);
        if (holder.assignee() != null) {
            turns.begin(new Turn(question.id(), Stage.EXPERT, holder.assignee(), holder.actingFor(), clock.instant()));
        }
    }

    /** Somebody gave it to a colleague, who has it as they had it. */
    void handedOver(UUID question, String username) {
        var stage =
                turns.now(question).map(Turn::stage).filter(Stage::isOfTopic).orElse(Stage.EXPERT);
        turns.begin(new Turn(question, stage, username, null, clock.instant()));
    }

    /** It is everybody's in the department now. */
    void open(Question question) {
        turns.begin(new Turn(question.id(), Stage.DEPARTMENT, null, null, clock.instant()));
    }

    private @Nullable Turn found(Question question, List<Turn> earlier, List<String> skipped) {
        var there = instead.there(question.department(), Needs.EXPERT, about(question));
        for (var member : candidates(question, earlier)) {
            var holder = instead.of(member.username(), question.department(), Needs.EXPERT);
            if (holder.assignee() != null && there.contains(holder.assignee())) {
                return new Turn(question.id(), member.stage(), holder.assignee(), holder.actingFor(), clock.instant());
            }
            skipped.add(member.username());
        }
        return null;
    }

    /** Those of the stages that are still ahead: who has not answered in time is not asked again. */
    private List<Topic.Member> candidates(Question question, List<Turn> earlier) {
        var members = new LinkedHashSet<Topic.Member>();
        if (question.expert() != null) {
            members.add(new Topic.Member(Stage.EXPERT, question.expert()));
        }
        topics.find(String.valueOf(question.topic())).ifPresent(topic -> members.addAll(topic.members()));
        return members.stream()
                .filter(member -> earlier.stream()
                        .noneMatch(turn ->
                                turn.concerns(member.username()) || turn.stage().compareTo(member.stage()) >= 0))
                .toList();
    }

    private Next leads(Question question, List<Turn> earlier) {
        var own = instead.leads(question.department());
        var asked = earlier.stream().anyMatch(turn -> turn.stage() == Stage.DEPARTMENT);
        var stage = own.isEmpty() || asked ? Stage.ASKING_TEAM : Stage.DEPARTMENT;
        return new Next(
                new Turn(question.id(), stage, null, null, clock.instant()),
                stage == Stage.DEPARTMENT ? own : askingLeads(question.interaction()));
    }

    private Set<String> askingLeads(UUID interaction) {
        var team = interactions.get(interaction).team();
        return team == null ? Set.of() : instead.leads(team);
    }

    private Scope about(Question question) {
        var interaction = interactions.get(question.interaction());
        return new Scope(interaction.channel(), interaction.language());
    }

    /** A task that begins in promised hours with nobody there says so itself. */
    private boolean isToldByTheTask(Question question, List<Turn> earlier) {
        return earlier.isEmpty() && instead.isGap(question.department(), Needs.EXPERT, about(question));
    }

    /** Stage, cause, who, for whom, who could not be reached. */
    private static String detail(Next next, String cause, List<String> skipped) {
        var turn = next.turn();
        return String.join(
                " ",
                turn.stage().name(),
                cause,
                turn.username() == null ? "-" : turn.username(),
                turn.actingFor() == null ? "-" : turn.actingFor(),
                skipped.isEmpty() ? "-" : String.join(",", skipped));
    }
}
