package de.tresen.web.studio;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.process.trial.Course.Escalated;
import de.tresen.process.trial.Course.Judged;
import de.tresen.process.trial.Course.Stopped;
import de.tresen.process.trial.Course.Unplaced;
import de.tresen.process.trial.TrialResult;
import de.tresen.process.trial.TrialResult.Difference;
import de.tresen.process.trial.TrialResult.Line;
import de.tresen.process.trial.TrialResult.Parting;
import de.tresen.process.trial.TrialResult.Side;
import de.tresen.process.trial.TrialResult.Spot;
import de.tresen.process.trial.TrialResult.Step;
import de.tresen.studio.Draft;
import de.tresen.web.frame.ElementWords;
import de.tresen.web.frame.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what came out of a trial. */
@Component
class TrialWords {

    private static final int SHOWN = 100;

    private final Interactions interactions;
    private final Channels channels;
    private final Teams teams;
    private final ElementWords elements;
    private final MessageSource messages;
    private final Clock clock;

    TrialWords(
            Interactions interactions,
            Channels channels,
            Teams teams,
            ElementWords elements,
            MessageSource messages,
            Clock clock) {
        this.interactions = interactions;
        this.channels = channels;
        this.teams = teams;
        this.elements = elements;
        this.messages = messages;
        this.clock = clock;
    }

    TrialShown of(TrialResult result, Draft draft, Person reader) {
        var times = new Times(clock.instant(), reader.timeZone(), LocaleContextHolder.getLocale(), messages);
        var teamNames = teams.list().stream().collect(Collectors.toMap(Team::key, Team::name));
        var channelNames = channels.list().stream().collect(Collectors.toMap(Channel::key, Channel::name));
        var visible = interactions.visible(
                result.lines().stream().map(Line::interaction).toList(), reader);
        var differing = result.lines().stream().filter(line -> !line.same()).toList();
        var same = result.lines().stream().filter(Line::same).toList();
        var spots = result.spots().stream()
                .filter(spot -> spot.step().process().equals(draft.key()))
                .toList();
        return new TrialShown(
                sentence(result.lines().size(), same.size(), differing.size()),
                sentences(result, differing, times),
                differing.stream()
                        .limit(SHOWN)
                        .map(line -> line(line, visible, times, teamNames, channelNames))
                        .toList(),
                Math.max(0, differing.size() - SHOWN),
                same.stream().map(line -> matter(line, visible)).toList(),
                result.load().stream()
                        .map(load -> new TrialShown.Load(
                                teamNames.getOrDefault(load.team(), load.team()), load.now(), load.then()))
                        .toList(),
                spots(result, times),
                ids(spots, spot -> spot.then() > 0),
                ids(spots, spot -> spot.parted() > 0));
    }

    private String sentence(int all, int same, int differing) {
        var code = all == 0 ? "trial.sentence.none" : all == 1 ? "trial.sentence.one" : "trial.sentence";
        return say(code, all, same, differing);
    }

    private static String ids(List<Spot> spots, Predicate<Spot> which) {
        return spots.stream().filter(which).map(spot -> spot.step().element()).collect(Collectors.joining(" "));
    }

    private List<String> sentences(TrialResult result, List<Line> differing, Times times) {
        var sentences = new ArrayList<String>();
        result.counts()
                .forEach((difference, count) -> sentences.add(
                        switch (difference) {
                            case WAITS_LONGER, WAITS_SHORTER ->
                                say("trial.sum." + difference, count, times.exact(median(differing, difference)));
                            case MORE_MISSED, FEWER_MISSED ->
                                say("trial.sum." + difference, count, missed(differing, difference));
                            default -> say("trial.sum." + difference, count);
                        }));
        if (result.assumed() > 0) {
            sentences.add(say("trial.assumed", result.assumed()));
        }
        return sentences;
    }

    private static Duration median(List<Line> lines, Difference of) {
        var longer = lines.stream()
                .filter(line -> line.differences().contains(of))
                .map(line -> line.longer().abs())
                .sorted()
                .toList();
        return longer.get(longer.size() / 2);
    }

    private static int missed(List<Line> lines, Difference of) {
        return lines.stream()
                .filter(line -> line.differences().contains(of))
                .mapToInt(line -> Math.abs(
                        line.then().missed().size() - line.now().missed().size()))
                .sum();
    }

    private TrialShown.Line line(
            Line line,
            Set<UUID> visible,
            Times times,
            Map<String, String> teamNames,
            Map<String, String> channelNames) {
        return new TrialShown.Line(
                matter(line, visible),
                channelNames.getOrDefault(line.channel(), line.channel()),
                line.category(),
                line.receivedAt(),
                line.differences().stream().sorted().map(Enum::name).toList(),
                line.parting() == null ? null : parting(line.parting()),
                notes(line, times),
                side(line.now(), times, teamNames),
                side(line.then(), times, teamNames));
    }

    private static TrialShown.Matter matter(Line line, Set<UUID> visible) {
        var id = line.interaction();
        return new TrialShown.Matter(visible.contains(id) ? id : null, line.number());
    }

    private static TrialShown.Side side(Side side, Times times, Map<String, String> teamNames) {
        var team = side.team();
        return new TrialShown.Side(
                side.waited().isZero() ? "–" : times.exact(side.waited()),
                side.missed(),
                team == null ? null : teamNames.getOrDefault(team, team));
    }

    private String parting(Parting parting) {
        var after = parting.after() == null ? "" : name(parting.after());
        if (parting.now() == null) {
            return say("trial.parting.goesOn", after, nameOr(parting.then()));
        }
        return parting.then() == null
                ? say("trial.parting.stays", after, name(parting.now()))
                : say("trial.parting", after, name(parting.now()), name(parting.then()));
    }

    private String nameOr(@Nullable Step step) {
        return step == null ? "" : name(step);
    }

    private List<String> notes(Line line, Times times) {
        var notes = new ArrayList<String>();
        var stopped = line.stopped();
        if (stopped != null) {
            notes.add(stopped(stopped));
        }
        if (line.differences().contains(Difference.OTHER_JUDGEMENT)) {
            notes.add(say(
                    "trial.judged",
                    judged(line.now().judged()),
                    judged(line.then().judged())));
        }
        line.unplaced().forEach(unplaced -> notes.add(unplaced(unplaced, times)));
        notes.addAll(rungs("trial.ladder.then", line.then().escalatedUnlike(line.now())));
        notes.addAll(rungs("trial.ladder.now", line.now().escalatedUnlike(line.then())));
        return notes;
    }

    private String judged(@Nullable Judged judged) {
        return judged == null
                ? say("trial.judged.nothing")
                : say("trial.judged.as", say("category." + judged.category()), say("priority." + judged.priority()));
    }

    private List<String> rungs(String code, List<Escalated> escalated) {
        return escalated.stream()
                .map(done -> say(
                        code,
                        say("target." + done.target()),
                        say("decision.value.step." + done.rung()),
                        say("decision.value.action." + done.action())))
                .distinct()
                .toList();
    }

    String stopped(Stopped stopped) {
        var element = stopped.element() == null ? "" : elements.of(stopped.element(), stopped.element());
        return say("trial.stopped." + stopped.cause(), element, stopped.detail());
    }

    private String unplaced(Unplaced unplaced, Times times) {
        return say("trial.unplaced." + unplaced.what(), times.weekday(unplaced.at()));
    }

    private List<TrialShown.Spot> spots(TrialResult result, Times times) {
        return result.spots().stream()
                .filter(spot -> spot.now() != spot.then() || spot.parted() > 0 || moved(spot))
                .sorted(Comparator.comparing((Spot spot) -> moved(spot.stayedNow(), spot.stayedThen()))
                        .reversed())
                .map(spot -> new TrialShown.Spot(
                        spot.step().element(),
                        name(spot.step()),
                        spot.now(),
                        spot.then(),
                        times.exact(spot.stayedNow()),
                        times.exact(spot.stayedThen()),
                        spot.parted()))
                .toList();
    }

    private static boolean moved(Spot spot) {
        return moved(spot.stayedNow(), spot.stayedThen()).toMinutes() > 0;
    }

    private static Duration moved(Duration now, Duration then) {
        return then.minus(now).abs();
    }

    /** As the element is called; by its kind where its owner gave it no name. */
    private String name(Step step) {
        var said = elements.of(step.element(), step.name());
        return said.isEmpty() ? step.element() : said;
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
