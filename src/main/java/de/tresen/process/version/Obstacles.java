package de.tresen.process.version;

import de.tresen.process.version.Obstacle.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Says what the engine reports of a run that cannot go on, by what became of its places in the other version. */
final class Obstacles {

    private final BpmnModelInstance source;
    private final BpmnModelInstance target;

    Obstacles(BpmnModelInstance source, BpmnModelInstance target) {
        this.source = source;
        this.target = target;
    }

    List<Obstacle> in(MigratingProcessInstanceValidationReport report) {
        var found = new ArrayList<Obstacle>();
        report.getActivityInstanceReports().forEach(at -> found.add(at(at.getSourceScopeId(), Reason.UNFIT)));
        report.getTransitionInstanceReports().forEach(at -> found.add(at(at.getSourceScopeId(), Reason.NO_WAIT)));
        return found.isEmpty()
                ? List.of(new Obstacle(null, null, Reason.UNFIT))
                : found.stream().distinct().toList();
    }

    private Obstacle at(String element, Reason otherwise) {
        var was = source.<ModelElementInstance>getModelElementById(element);
        var is = target.<ModelElementInstance>getModelElementById(element);
        return new Obstacle(element, was == null ? null : was.getAttributeValue("name"), reason(was, is, otherwise));
    }

    private static Reason reason(
            @Nullable ModelElementInstance was, @Nullable ModelElementInstance is, Reason otherwise) {
        if (was == null || is == null) {
            return Reason.GONE;
        }
        if (!kind(was).equals(kind(is))) {
            return Reason.OTHER_KIND;
        }
        return Objects.equals(around(was), around(is)) ? otherwise : Reason.ELSEWHERE;
    }

    private static String kind(ModelElementInstance element) {
        return element.getElementType().getTypeName();
    }

    private static String around(ModelElementInstance element) {
        return Stream.ofNullable(element.getParentElement())
                .map(parent -> String.valueOf(parent.getAttributeValue("id")))
                .findFirst()
                .orElse("");
    }
}
