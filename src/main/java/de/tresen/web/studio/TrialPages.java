package de.tresen.web.studio;

import de.tresen.channel.Channels;
import de.tresen.interaction.Category;
import de.tresen.model.ModelKind;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.people.Teams;
import de.tresen.process.traffic.Models;
import de.tresen.process.trial.Trial;
import de.tresen.process.trial.Trials;
import de.tresen.studio.Draft;
import de.tresen.studio.Drafts;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of trials show. */
@Component
class TrialPages {

    private final Drafts drafts;
    private final Trials trials;
    private final TrialWords words;
    private final ModelWords modelWords;
    private final Models models;
    private final Channels channels;
    private final Teams teams;
    private final People people;
    private final MessageSource messages;

    TrialPages(
            Drafts drafts,
            Trials trials,
            TrialWords words,
            ModelWords modelWords,
            Models models,
            Channels channels,
            Teams teams,
            People people,
            MessageSource messages) {
        this.drafts = drafts;
        this.trials = trials;
        this.words = words;
        this.modelWords = modelWords;
        this.models = models;
        this.channels = channels;
        this.teams = teams;
        this.people = people;
        this.messages = messages;
    }

    ModelAndView list(String key) {
        var all = Stream.concat(drafts.open(key).stream(), drafts.waiting(key).stream())
                .sorted(Comparator.comparing(Draft::savedAt).reversed())
                .toList();
        return new ModelAndView("studio/trials")
                .addObject("key", key)
                .addObject("name", modelWords.name(key))
                .addObject("drafts", all)
                .addObject("tried", tried(all))
                .addObject("names", people.names())
                .addObject("walkable", models.find(key).kind() == ModelKind.BPMN);
    }

    /** The trial of each draft that plays now, or was played as the draft stands. */
    private Map<UUID, Trial> tried(List<Draft> all) {
        return all.stream()
                .flatMap(draft -> trials.of(draft.id()).stream()
                        .limit(1)
                        .filter(trial -> trial.running()
                                || trial.state() == Trial.State.READY && trial.revision() == draft.revision()))
                .collect(Collectors.toMap(Trial::draft, trial -> trial));
    }

    ModelAndView trial(Draft draft, Filled filled, Wrong wrong, Person reader) {
        var page = new ModelAndView("studio/trial")
                .addObject("draft", draft)
                .addObject("name", modelWords.name(draft.key()))
                .addObject("names", people.names())
                .addObject("mayTry", reader.is(Role.PROCESS_OWNER) || reader.is(Role.ADMIN))
                .addObject("playable", Trials.isPlayed(draft.key(), draft.kind()))
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("channels", channels.list())
                .addObject("teams", teams.list())
                .addObject("categories", Category.values())
                .addObject("most", Trials.MOST_INTERACTIONS);
        trials.latest(draft.id(), draft.revision()).ifPresent(played -> {
            page.addObject("trial", played.trial());
            if (played.result() != null) {
                page.addObject("shown", words.of(played.result(), draft, reader));
            }
        });
        return page;
    }

    Wrong wrong() {
        return new Wrong(messages);
    }
}
