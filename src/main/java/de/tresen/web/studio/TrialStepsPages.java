package de.tresen.web.studio;

import de.tresen.channel.Channels;
import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.people.Person;
import de.tresen.people.Teams;
import de.tresen.process.trial.Course.Passed;
import de.tresen.process.trial.Walk;
import de.tresen.process.trial.Walk.Done;
import de.tresen.process.trial.Walk.Move;
import de.tresen.studio.Draft;
import de.tresen.web.frame.ElementWords;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** An example on its way, drawn and in words, with a link for everything that can happen next. */
@Component
class TrialStepsPages {

    private static final List<String> FACTS =
            List.of("interaction", "channel", "category", "priority", "nothing", "unclear", "trainee");

    /** Ids say nothing to people. */
    private static final Set<String> HIDDEN = Set.of("reply", "question");

    /** Timers of what is not promised ring then. */
    private static final Instant NEVER = Instant.parse("2900-01-01T00:00:00Z");

    private final Channels channels;
    private final Teams teams;
    private final ElementWords elements;
    private final TrialWords words;
    private final ModelWords modelWords;
    private final MessageSource messages;

    TrialStepsPages(
            Channels channels,
            Teams teams,
            ElementWords elements,
            TrialWords words,
            ModelWords modelWords,
            MessageSource messages) {
        this.channels = channels;
        this.teams = teams;
        this.elements = elements;
        this.words = words;
        this.modelWords = modelWords;
        this.messages = messages;
    }

    /** What is looked at. */
    record Asked(String key, @Nullable Draft draft, Filled filled) {

        String path() {
            return draft == null
                    ? "/processes/" + key + "/trial/steps"
                    : "/processes/drafts/" + draft.id() + "/trial/steps";
        }

        /** With these moves. */
        String with(List<String> moves) {
            var address = UriComponentsBuilder.fromPath(path());
            FACTS.forEach(fact -> {
                if (filled.text(fact) != null) {
                    address.queryParam(fact, filled.text(fact));
                }
            });
            if (!moves.isEmpty()) {
                address.queryParam("moves", String.join(",", moves));
            }
            return address.encode().build().toUriString();
        }

        String drawing(String process) {
            return draft != null && process.equals(key)
                    ? "/processes/drafts/" + draft.id() + "/file"
                    : "/processes/" + process + "/drawing";
        }
    }

    record Choice(String href, String words) {}

    /** A diagram with its tokens; elements with blanks between them. */
    record Figure(String key, String drawing, String passed, String standing, boolean open) {}

    record Fact(String name, String value) {}

    record Happened(String at, String words) {}

    ModelAndView page(Asked asked, Walk walk, Person reader) {
        var times = new Times(walk.now(), reader.timeZone(), LocaleContextHolder.getLocale(), messages);
        var done = walk.done().stream().map(one -> one.move().key()).toList();
        return new ModelAndView("studio/trial-steps")
                .addObject("key", asked.key())
                .addObject("name", modelWords.name(asked.key()))
                .addObject("draft", asked.draft())
                .addObject("filled", asked.filled())
                .addObject("action", asked.path())
                .addObject("channels", channels.list())
                .addObject("categories", Category.values())
                .addObject("priorities", Priority.values())
                .addObject("now", times.full(walk.now()))
                .addObject("tokens", tokens(walk))
                .addObject("choices", choices(asked, walk, done, times))
                .addObject("figures", figures(asked, walk))
                .addObject("facts", facts(walk, times))
                .addObject("missed", walk.missed())
                .addObject("happened", happened(walk, times))
                .addObject("stopped", walk.stopped() == null ? null : words.stopped(walk.stopped()))
                .addObject("start", asked.with(List.of()))
                .addObject("back", done.isEmpty() ? null : asked.with(done.subList(0, done.size() - 1)));
    }

    private List<String> tokens(Walk walk) {
        return walk.tokens().stream().map(this::name).distinct().toList();
    }

    private String name(Passed passed) {
        return named(passed.element(), passed.name());
    }

    private String named(String element, @Nullable String name) {
        var said = elements.of(element, name);
        return said.isEmpty() ? element : said;
    }

    private List<Choice> choices(Asked asked, Walk walk, List<String> done, Times times) {
        return walk.possible().stream()
                .map(move -> new Choice(
                        asked.with(Stream.concat(done.stream(), Stream.of(move.key()))
                                .toList()),
                        words(move, times)))
                .toList();
    }

    private String words(Move move, Times times) {
        var element = move.element() == null ? "" : named(move.element(), move.name());
        var at = move.at() == null ? "" : times.full(move.at());
        return messages.getMessage(
                "trial.move." + move.act(), new Object[] {element, at}, LocaleContextHolder.getLocale());
    }

    /** The one that is looked at first, then those in which a token is. */
    private static List<Figure> figures(Asked asked, Walk walk) {
        var keys = new ArrayList<>(List.of(asked.key()));
        walk.path().stream()
                .filter(Passed::active)
                .map(Passed::process)
                .filter(process -> !keys.contains(process))
                .forEach(keys::add);
        return keys.stream()
                .map(key -> new Figure(
                        key,
                        asked.drawing(key),
                        ids(walk, key, passed -> true),
                        ids(walk, key, Passed::active),
                        walk.tokens().stream().anyMatch(token -> token.process().equals(key))))
                .toList();
    }

    private static String ids(Walk walk, String process, Predicate<Passed> which) {
        return walk.path().stream()
                .filter(passed -> passed.process().equals(process))
                .filter(which)
                .map(Passed::element)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    private List<Fact> facts(Walk walk, Times times) {
        var facts = new ArrayList<Fact>();
        if (walk.team() != null) {
            var name = teams.find(walk.team()).map(team -> team.name()).orElse(walk.team());
            facts.add(new Fact(say("trial.known.team"), name));
        }
        walk.remembered().forEach((name, value) -> {
            if (!HIDDEN.contains(name)) {
                facts.add(new Fact(sayOr("trial.known." + name, name), value(value, times)));
            }
        });
        return facts;
    }

    private String value(Object value, Times times) {
        if (value instanceof Boolean yes) {
            return say(yes ? "trial.yes" : "trial.no");
        }
        if (value instanceof Date date) {
            return date.toInstant().isAfter(NEVER) ? say("trial.never") : times.full(date.toInstant());
        }
        return sayOr("trial.value." + value, value.toString());
    }

    private List<Happened> happened(Walk walk, Times times) {
        return walk.done().stream().map(done -> happened(done, times)).toList();
    }

    private Happened happened(Done done, Times times) {
        return new Happened(times.full(done.at()), words(done.move(), times));
    }

    private String say(String code) {
        return messages.getMessage(code, new Object[0], LocaleContextHolder.getLocale());
    }

    private String sayOr(String code, String otherwise) {
        return String.valueOf(messages.getMessage(code, new Object[0], otherwise, LocaleContextHolder.getLocale()));
    }
}
