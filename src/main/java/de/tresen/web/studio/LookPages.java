package de.tresen.web.studio;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.traffic.Diagram;
import de.tresen.process.traffic.Durations;
import de.tresen.process.traffic.Durations.Length;
import de.tresen.process.traffic.Failures;
import de.tresen.process.traffic.Models;
import de.tresen.process.traffic.Models.Model;
import de.tresen.process.traffic.Traffic;
import de.tresen.process.traffic.Traffic.Count;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what goes on in a process. */
@Component
class LookPages {

    static final Set<Integer> PERIODS = Set.of(7, 30, 90);

    static final int USUAL_PERIOD = 30;
    private static final Count NOTHING = new Count(0, 0, 0);

    private final Models models;
    private final Traffic traffic;
    private final Durations durations;
    private final Failures failures;
    private final ModelWords words;

    LookPages(Models models, Traffic traffic, Durations durations, Failures failures, ModelWords words) {
        this.models = models;
        this.traffic = traffic;
        this.durations = durations;
        this.failures = failures;
        this.words = words;
    }

    Look of(Model model, @Nullable Integer version, int days) {
        var all = models.versions(model);
        var looked = chosen(all, version);
        var period = PERIODS.contains(days) ? days : USUAL_PERIOD;
        var counts = traffic.at(looked);
        var runs = traffic.runs(looked);
        var failed = failures.tally(looked);
        var diagram = models.diagram(looked.get(0));
        return new Look(
                version,
                looked.get(0).version(),
                running(all),
                period,
                runs.tokens(),
                runs.late(),
                runs.atRisk(),
                failed.waiting(),
                failed.trying(),
                spots(diagram, counts, durations.of(looked, period)),
                counts.entrySet().stream()
                        .filter(at -> diagram.element(at.getKey()).isEmpty())
                        .mapToLong(at -> at.getValue().tokens())
                        .sum(),
                durations.countedUntil());
    }

    Look.Here at(Model model, @Nullable Integer version, String id, Person reader) {
        var looked = chosen(models.versions(model), version);
        var element = looked.stream()
                .flatMap(each -> models.diagram(each).element(id).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound(
                        "process.noElement", "There is no such element in this process; choose one from its table."));
        var count = traffic.at(looked).getOrDefault(id, NOTHING);
        return new Look.Here(
                words.element(element),
                version,
                count.tokens(),
                count.late(),
                count.atRisk(),
                traffic.standing(looked, id, reader).stream()
                        .map(LookPages::line)
                        .toList(),
                model.key().equals("cover-absence"));
    }

    /** @return the file with names in the reader's language */
    String drawing(Model model, @Nullable Integer version) {
        return models.drawing(chosen(models.versions(model), version).get(0).id(), words::element);
    }

    private static List<Model> chosen(List<Model> versions, @Nullable Integer version) {
        if (version == null) {
            return versions;
        }
        var one = versions.stream().filter(each -> each.version() == version).toList();
        if (one.isEmpty()) {
            throw new Refusal.NotFound("process.noVersion", "There is no such version; choose one from the list.");
        }
        return one;
    }

    private List<Look.Running> running(List<Model> versions) {
        var newest = versions.get(0).version();
        return versions.stream()
                .map(version -> new Look.Running(
                        version.version(), traffic.runs(List.of(version)).tokens()))
                .filter(version -> version.running() > 0 || version.version() == newest)
                .toList();
    }

    private List<Look.Spot> spots(Diagram diagram, Map<String, Count> counts, Map<String, Length> lengths) {
        var mostLate = counts.values().stream()
                .mapToLong(count -> count.late() + count.atRisk())
                .max()
                .orElse(0);
        var longest = diagram.elements().stream()
                .filter(Diagram.Element::takesTime)
                .flatMap(element -> Stream.ofNullable(lengths.get(element.id())))
                .mapToLong(length -> length.median().toMillis())
                .max()
                .orElse(0);
        return diagram.elements().stream()
                .filter(element -> element.takesTime() || counts.containsKey(element.id()))
                .map(element -> spot(
                        element,
                        counts.getOrDefault(element.id(), NOTHING),
                        lengths.get(element.id()),
                        mostLate,
                        longest))
                .toList();
    }

    private Look.Spot spot(Diagram.Element element, Count count, @Nullable Length length, long mostLate, long longest) {
        return new Look.Spot(
                element.id(),
                words.element(element),
                count.tokens(),
                count.atRisk(),
                count.late(),
                length == null ? 0 : length.times(),
                length == null ? null : length.median(),
                length == null ? null : length.nineOfTen(),
                heat(count.late() + count.atRisk(), mostLate),
                length == null ? 0 : heat(length.median().toMillis(), longest));
    }

    /** 0 = nothing, 5 = the most there is. */
    private static int heat(long part, long most) {
        return part == 0 ? 0 : (int) Math.min(5, (5 * part + most - 1) / most);
    }

    private static Look.Line line(Traffic.Standing standing) {
        return new Look.Line(
                standing.interaction(),
                standing.number(),
                standing.subject(),
                standing.channel(),
                standing.team(),
                standing.since(),
                standing.dueAt(),
                standing.late());
    }
}
