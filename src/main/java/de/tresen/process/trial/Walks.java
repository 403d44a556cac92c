package de.tresen.process.trial;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Priority;
import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import de.tresen.people.Person;
import de.tresen.process.trial.Recorded.Known;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Examples that somebody takes through the models by hand; nothing is kept but what stands in the address. */
@Component
public class Walks {

    /** So many moves make an address long enough. */
    public static final int MOST_MOVES = 60;

    /** What an interaction goes through; other processes are begun by themselves. */
    private static final Set<String> OF_AN_INTERACTION =
            Set.of("handle-interaction", "answer-interaction", "send-reply");

    private final Sandbox sandbox;
    private final ModelRules rules;
    private final HoldingModels models;
    private final Recordings recordings;
    private final Interactions interactions;
    private final Channels channels;
    private final House house;
    private final Clock clock;

    Walks(
            Sandbox sandbox,
            ModelRules rules,
            HoldingModels models,
            Recordings recordings,
            Interactions interactions,
            Channels channels,
            House house,
            Clock clock) {
        this.sandbox = sandbox;
        this.rules = rules;
        this.models = models;
        this.recordings = recordings;
        this.interactions = interactions;
        this.channels = channels;
        this.house = house;
        this.clock = clock;
    }

    /**
     * What is taken through.
     *
     * @param interaction a recorded one, whose facts count; none = made up of the others
     * @param clear whether the desk is sure what it is
     * @param trainee whether who writes needs a mentor
     */
    public record Example(
            @Nullable UUID interaction,
            @Nullable String channel,
            String category,
            Priority priority,
            String language,
            boolean actionable,
            boolean clear,
            boolean trainee) {}

    /**
     * Where an example stands after these moves, each as {@link Walk.Move#key()} names it; what is not possible is left out.
     *
     * @param key of the model's file that is looked at
     * @param draft another wording of it; none = as it holds
     * @throws de.tresen.platform.Refusal.NotFound when the reader may not see the interaction
     */
    public Walk walk(String key, @Nullable String draft, Example example, List<String> moves, Person reader) {
        if (draft != null) {
            Trials.refuseFaulty(rules, draft, ModelKind.BPMN);
        }
        var files = draft == null ? models.files() : models.filesWith(key + ".bpmn", draft);
        var recorded = recorded(example, reader);
        var terms = house.terms();
        return sandbox.with(
                files,
                deployed -> sandbox.play(deployed, recorded.receivedAt(), scene -> {
                    var hand = new Hand(
                            scene, new PretendedDesk(scene, recorded, terms, house.settings()), example.trainee());
                    hand.begin(processOf(key, deployed));
                    moves.stream().limit(MOST_MOVES).forEach(hand::move);
                    return hand.walk();
                }));
    }

    private static String processOf(String key, Models deployed) {
        return OF_AN_INTERACTION.contains(key)
                ? PretendedDesk.HANDLE
                : deployed.files().entrySet().stream()
                        .filter(file -> file.getValue().equals(key))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(PretendedDesk.HANDLE);
    }

    private Recorded recorded(Example example, Person reader) {
        if (example.interaction() != null) {
            return recordings.of(interactions.get(example.interaction(), reader).id());
        }
        var channel = channels.list().stream()
                .filter(one -> example.channel() == null || one.key().equals(example.channel()))
                .findFirst();
        return new Recorded(
                UUID.randomUUID(),
                channel.map(Channel::key).orElse(""),
                channel.map(Channel::team).orElse(""),
                channel.map(Channel::serviceLevel).orElse(""),
                new TreeSet<>(),
                new Known(
                        example.category(),
                        example.priority(),
                        example.language(),
                        example.actionable(),
                        example.clear()),
                null,
                clock.instant(),
                List.of(),
                List.of(),
                List.of());
    }
}
