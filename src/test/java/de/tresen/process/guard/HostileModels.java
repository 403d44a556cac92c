package de.tresen.process.guard;

import static de.tresen.model.Drawn.around;
import static de.tresen.model.Drawn.bytes;
import static de.tresen.model.Drawn.element;

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
