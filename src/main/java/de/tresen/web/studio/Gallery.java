package de.tresen.web.studio;

import de.tresen.model.ModelKind;
import de.tresen.process.traffic.Diagram;
import de.tresen.process.traffic.Failures;
import de.tresen.process.traffic.Models;
import de.tresen.process.traffic.Models.Model;
import de.tresen.process.traffic.Traffic;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the cards of the gallery together. */
@Component
class Gallery {

    private final Models models;
    private final ModelWords words;
    private final Traffic traffic;
    private final Failures failures;

    Gallery(Models models, ModelWords words, Traffic traffic, Failures failures) {
        this.models = models;
        this.words = words;
        this.traffic = traffic;
        this.failures = failures;
    }

    /** All cards by what they show; {@code stuck} and {@code trying} are failed steps of all processes. */
    record Shown(List<Card> processes, List<Card> decisions, List<Card> forms, long stuck, long trying) {}

    /**
     * A process, a decision or a form.
     *
     * @param sketch of a process; null = of another kind
     * @param marks by element what the sketch shows there: late, at-risk or here
     * @param href where it is looked at
     */
    record Card(
            String key,
            String name,
            int version,
            String href,
            Diagram.@Nullable Sketch sketch,
            Map<String, String> marks,
            long running,
            long late,
            long atRisk,
            long stuck,
            long trying) {}

    Shown now() {
        var all = models.all();
        var processes = all.stream()
                .filter(model -> model.kind() == ModelKind.BPMN)
                .map(this::process)
                .toList();
        return new Shown(
                processes,
                all.stream()
                        .filter(model -> model.kind() == ModelKind.DMN)
                        .map(this::still)
                        .toList(),
                all.stream()
                        .filter(model -> model.kind() == ModelKind.FORM)
                        .map(this::still)
                        .toList(),
                processes.stream().mapToLong(Card::stuck).sum(),
                processes.stream().mapToLong(Card::trying).sum());
    }

    private Card process(Model model) {
        var versions = models.versions(model);
        var counts = traffic.at(versions);
        var runs = traffic.runs(versions);
        var failed = failures.tally(versions);
        return new Card(
                model.key(),
                words.name(model),
                model.version(),
                "/processes/" + model.key(),
                models.diagram(model).sketch(),
                counts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> mark(entry.getValue()))),
                runs.tokens(),
                runs.late(),
                runs.atRisk(),
                failed.waiting(),
                failed.trying());
    }

    private static String mark(Traffic.Count count) {
        return count.late() > 0 ? "late" : count.atRisk() > 0 ? "at-risk" : "here";
    }

    private Card still(Model model) {
        return new Card(
                model.key(),
                words.name(model),
                model.version(),
                "/processes/" + model.key(),
                null,
                Map.of(),
                0,
                0,
                0,
                0,
                0);
    }
}
