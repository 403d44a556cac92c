package de.tresen.process;

import de.tresen.interaction.Interaction;
import de.tresen.servicelevel.Climb;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is done on a rung of the ladder, as the process owner's table says it: every row that matches counts. */
@Component
public class LadderTable {

    private static final Logger LOG = LoggerFactory.getLogger(LadderTable.class);

    private final DecisionService decisions;

    LadderTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** In the order in which they are taken. */
    public enum Action {
        NOTIFY_HOLDER,
        OFFER_TO_ON_DUTY,
        TELL_LEAD,
        TELL_MANAGER,
        RAISE_PRIORITY
    }

    /** @param nextAfter the shortest that a row names; null = the ladder ends here */
    public record Answer(Set<Action> actions, @Nullable Duration nextAfter) {

        /** What the rows that match say together. */
        public static Answer of(Collection<Object> actions, Collection<Object> nextAfter) {
            return new Answer(LadderTable.actions(actions), LadderTable.nextAfter(nextAfter));
        }
    }

    Answer ask(Interaction interaction, Climb climb) {
        var facts = Decisions.facts(interaction);
        facts.put("team", interaction.team() == null ? "" : interaction.team());
        facts.put("target", climb.target().name());
        facts.put("step", climb.rung().name());
        var said = decisions
                .evaluateDecisionTableByKey("escalationLadder")
                .variables(facts)
                .evaluate();
        return Answer.of(said.collectEntries("action"), said.collectEntries("nextAfter"));
    }

    private static Set<Action> actions(Collection<Object> said) {
        return texts(said).stream()
                .flatMap(name -> action(name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    private static @Nullable Duration nextAfter(Collection<Object> said) {
        return texts(said).stream()
                .flatMap(text -> duration(text).stream())
                .min(Duration::compareTo)
                .orElse(null);
    }

    private static List<String> texts(Collection<Object> said) {
        return said.stream()
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** What cannot be understood must not keep the other rows from being done. */
    private static Optional<Action> action(String name) {
        var known = EnumSet.allOf(Action.class).stream()
                .filter(action -> action.name().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            LOG.error("The table escalation-ladder asks for the action {}, which is not known", name);
        }
        return known;
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(time -> !time.isNegative() && !time.isZero());
        } catch (DateTimeException unreadable) {
            LOG.error("The table escalation-ladder names the time {}, which is not one such as PT2H", text);
            return Optional.empty();
        }
    }
}
