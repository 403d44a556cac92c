package de.tresen.process.trial;

import de.tresen.process.trial.Recorded.Decided;
import de.tresen.process.trial.Recorded.Written;
import de.tresen.process.trial.Replay.Paces;
import de.tresen.process.trial.TrialMapper.Chosen;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Plays recorded interactions through the models that hold and through a draft, so that all differences are the draft's. */
@Component
class Playing {

    private final Sandbox sandbox;
    private final HoldingModels models;
    private final Recordings recordings;
    private final House house;

    Playing(Sandbox sandbox, HoldingModels models, Recordings recordings, House house) {
        this.sandbox = sandbox;
        this.models = models;
        this.recordings = recordings;
        this.house = house;
    }

    /** @param until nothing later is played */
    record Plan(List<Chosen> chosen, Duration newTask, Instant until) {}

    /** Told after each interaction; what it throws ends the trial. */
    interface Progress {
        void of(int done, int total);
    }

    TrialResult play(String file, String draft, Plan plan, Progress progress) {
        progress.of(0, plan.chosen().size());
        var recorded =
                plan.chosen().stream().map(one -> recordings.of(one.id())).toList();
        var holding = models.files();
        var drafted = models.filesWith(file, draft);
        return sandbox.with(
                holding, now -> sandbox.with(drafted, then -> compare(plan, recorded, new Both(now, then), progress)));
    }

    private record Both(Models now, Models then) {}

    private TrialResult compare(Plan plan, List<Recorded> recorded, Both models, Progress progress) {
        var terms = house.terms();
        var approval = usualApproval(recorded, plan.newTask());
        var comparison = new Comparison(plan.until());
        for (int i = 0; i < recorded.size(); i++) {
            var paces = Paces.of(approval, plan.newTask());
            var now = course(recorded.get(i), models.now(), terms, paces, plan.until());
            var then = course(recorded.get(i), models.then(), terms, paces, plan.until());
            comparison.add(plan.chosen().get(i), now, then);
            progress.of(i + 1, recorded.size());
        }
        return comparison.result();
    }

    private Course course(Recorded recorded, Models models, Terms terms, Paces paces, Instant until) {
        return sandbox.play(models, recorded.receivedAt(), scene -> {
            var desk = new PretendedDesk(scene, recorded, terms, house.settings());
            return new Replay(scene, desk, recorded, paces, until).play();
        });
    }

    /** The median of what approvals took. */
    private static Duration usualApproval(List<Recorded> recorded, Duration otherwise) {
        var took = recorded.stream()
                .map(Recorded::replies)
                .flatMap(Collection::stream)
                .map(Written::decided)
                .filter(Objects::nonNull)
                .map(Decided::after)
                .sorted()
                .toList();
        return took.isEmpty() ? otherwise : took.get(took.size() / 2);
    }
}
