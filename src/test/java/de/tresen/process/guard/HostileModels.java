package de.tresen.process.guard;

import static de.tresen.model.Drawn.around;
import static de.tresen.model.Drawn.bytes;
import static de.tresen.model.Drawn.element;
import static de.tresen.model.Drawn.flow;
import static de.tresen.model.Drawn.process;
import static de.tresen.model.Drawn.start;
import static de.tresen.model.Drawn.user;

import de.tresen.model.Drawn;
import java.util.ArrayList;
import java.util.List;

/** One model for each way in which an engine could be made to run what nobody wants. */
final class HostileModels {

    static final String KEY = "hostile";

    /** Calls the canary by reflection. */
    static final String CALL =
            "${''.getClass().forName('de.tresen.process.guard.Canary').getMethod('sing').invoke(null)}";

    static final String CLASS = "de.tresen.process.guard.Canary";
    static final String SCRIPT = "''.getClass().forName('" + CLASS + "').getMethod('sing').invoke(null)";

    final List<Hostile> all = new ArrayList<>();

    /** @param file its name when it is deployed */
    record Hostile(String name, String file, byte[] content) {}

    static List<Hostile> all() {
        var models = new HostileModels();
        HostileExpressions.expressions(models);
        HostileCode.code(models);
        HostileCode.listeners(models);
        HostileExpressions.mappings(models);
        HostileEvents.events(models);
        HostileLoops.loops(models);
        HostileLoops.explosions(models);
        HostileFiles.spaces(models);
        HostileFiles.files(models);
        HostileTables.decisions(models);
        HostileTables.forms(models);
        return models.all;
    }

    void bpmn(String name, String content) {
        all.add(new Hostile(name, "hostile.bpmn", bytes(content)));
    }

    void here(String name, String element) {
        bpmn(name, around(KEY, element));
    }

    /** The same with something beside the process that it names. */
    void here(String name, String element, String beside) {
        bpmn(name, around(KEY, element, beside));
    }

    /** Begun by something else than a person. */
    void begun(String name, String by, String beside) {
        bpmn(name, around(KEY, user("here"), beside).replace(start("start"), element("startEvent", "start", "", by)));
    }

    /** Leads back to where it came from, and nowhere else. */
    void back(String name, String element) {
        bpmn(name, process(KEY, start("start") + element + flow("start", "here") + flow("here", "here")));
    }

    static String boundary(String id, String attributes, String inside) {
        return element("boundaryEvent", id, attributes + " attachedToRef=\"here\"", inside);
    }

    static String condition(String text) {
        return "<bpmn:conditionalEventDefinition id=\"d\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">" + text
                + "</bpmn:condition></bpmn:conditionalEventDefinition>";
    }

    static String task(String attributes, String inside) {
        return element("serviceTask", "here", attributes, inside);
    }

    static String extensions(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }

    static String script(String attributes) {
        return "<camunda:script scriptFormat=\"juel\"" + attributes + ">" + CALL + "</camunda:script>";
    }

    static String quoted(String text) {
        return text.replace("\"", "&quot;");
    }

    static String timer(String kind, String text) {
        return "<bpmn:timerEventDefinition id=\"timer\"><bpmn:" + kind + ">" + text + "</bpmn:" + kind
                + "></bpmn:timerEventDefinition>";
    }

    void dmn(String name, String content) {
        all.add(new Hostile(name, "hostile.dmn", bytes(content)));
    }

    void form(String name, String component) {
        all.add(new Hostile(name, "hostile.form", bytes(Drawn.form(KEY, component))));
    }
}
