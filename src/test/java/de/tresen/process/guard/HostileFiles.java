package de.tresen.process.guard;

import static de.tresen.model.Drawn.around;
import static de.tresen.model.Drawn.bytes;
import static de.tresen.model.Drawn.decision;
import static de.tresen.model.Drawn.element;
import static de.tresen.model.Drawn.end;
import static de.tresen.model.Drawn.file;
import static de.tresen.model.Drawn.flow;
import static de.tresen.model.Drawn.process;
import static de.tresen.model.Drawn.start;
import static de.tresen.model.Drawn.user;
import static de.tresen.process.guard.HostileModels.CALL;
import static de.tresen.process.guard.HostileModels.CLASS;
import static de.tresen.process.guard.HostileModels.KEY;
import static de.tresen.process.guard.HostileModels.SCRIPT;
import static de.tresen.process.guard.HostileModels.extensions;
import static de.tresen.process.guard.HostileModels.task;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Namespaces, encodings and other ways in which a file says something else than it seems to. */
final class HostileFiles {

    private HostileFiles() {}

    static void spaces(HostileModels models) {
        for (var prefix : List.of("activiti", "fox")) {
            models.here("class of " + prefix, task(prefix + ":class=\"" + CLASS + "\"", ""));
            models.here("expression of " + prefix, task(prefix + ":expression=\"" + CALL + "\"", ""));
            models.here("step of " + prefix, task(prefix + ":delegateExpression=\"${planReply}\"", ""));
            models.here(
                    "retry cycle of " + prefix,
                    task(
                            "camunda:delegateExpression=\"${planReply}\"",
                            extensions("<" + prefix + ":failedJobRetryTimeCycle>${x}</" + prefix
                                    + ":failedJobRetryTimeCycle>")));
            models.here(
                    "listener of " + prefix,
                    element(
                            "userTask",
                            "here",
                            "",
                            extensions("<" + prefix + ":executionListener event=\"start\" class=\"" + CLASS + "\"/>")));
        }
        models.here(
                "script task of another namespace",
                "<x:scriptTask xmlns:x=\"urn:x\" id=\"here\" scriptFormat=\"juel\"><x:script>" + CALL
                        + "</x:script></x:scriptTask>");
        models.here(
                "script task without a namespace",
                "<scriptTask xmlns=\"\" id=\"here\" scriptFormat=\"juel\"><script>" + CALL + "</script></scriptTask>");
        models.here(
                "script task of the drawing",
                "<bpmndi:scriptTask id=\"here\" scriptFormat=\"juel\"><bpmndi:script>" + CALL
                        + "</bpmndi:script></bpmndi:scriptTask>");
        models.here(
                "something in the extensions",
                element("userTask", "here", "", extensions("<x:anything xmlns:x=\"urn:x\"/>")));
        models.here("attribute of nobody", element("userTask", "here", "xmlns:x=\"urn:x\" x:y=\"1\"", ""));
        models.bpmn(
                "address of a schema",
                around(KEY, user("here"))
                        .replace(
                                "id=\"Definitions_1\"",
                                "xsi:schemaLocation=\"urn:x http://127.0.0.1:9/x.xsd\" id=\"Definitions_1\""));
        models.bpmn(
                "import",
                file(
                        "<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"http://127.0.0.1:9/x.xsd\" namespace=\"urn:x\"/>"
                                + around(KEY, user("here"))
                                        .replaceAll("(?s).*?(<bpmn:process.*)</bpmn:definitions>", "$1")));
        models.bpmn(
                "two processes",
                file(around(KEY, user("here")).replaceAll("(?s).*?(<bpmn:process.*)</bpmn:definitions>", "$1")
                        + around("other", user("there").replace("there", "here"))
                                .replaceAll("(?s).*?(<bpmn:process.*)</bpmn:definitions>", "$1")
                                .replace("\"here\"", "\"there\"")
                                .replace("\"start\"", "\"start2\"")
                                .replace("\"end\"", "\"end2\"")
                                .replace("flow_start_here", "f3")
                                .replace("flow_here_end", "f4")));
        models.bpmn(
                "a second process that does not say whether it runs",
                around(KEY, user("here"))
                        .replace(
                                "</bpmn:definitions>",
                                "<bpmn:process id=\"hidden\">" + start("s9") + "</bpmn:process></bpmn:definitions>"));
        for (var yes : List.of("1", "on", "enabled", "TRUE")) {
            models.bpmn(
                    "another way to say yes: " + yes,
                    process(
                            KEY,
                            start("start") + user("here") + end("end") + flow("start", "here") + flow("here", "end")
                                    + "<bpmn:subProcess id=\"sub\" name=\"x\" triggeredByEvent=\"" + yes + "\">"
                                    + start("s8") + "</bpmn:subProcess>"));
        }
        models.bpmn(
                "nothing to run", around(KEY, user("here")).replace("isExecutable=\"true\"", "isExecutable=\"false\""));
    }

    static void files(HostileModels models) {
        var plain = around(
                KEY, element("scriptTask", "here", "scriptFormat=\"juel\"", "<bpmn:script>" + CALL + "</bpmn:script>"));
        var harmless = around(KEY, user("here"));
        for (var encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "IBM1047", "ISO-8859-1", "UTF-32")) {
            models.all.add(new HostileModels.Hostile(
                    encoding,
                    "hostile.bpmn",
                    harmless.replace("UTF-8", encoding)
                            .replace("Beginn", "Bärig")
                            .getBytes(Charset.forName(encoding))));
        }
        models.all.add(new HostileModels.Hostile("UTF-7", "hostile.bpmn", bytes(harmless.replace("UTF-8", "UTF-7"))));
        models.all.add(new HostileModels.Hostile(
                "XML 1.1", "hostile.bpmn", bytes(harmless.replace("version=\"1.0\"", "version=\"1.1\""))));
        var doctype = harmless.replace(
                        "<bpmn:definitions", "<!DOCTYPE x [<!ENTITY a \"" + CALL + "\">]>\n<bpmn:definitions")
                .replace("name=\"Probe\"", "name=\"&a;\"");
        models.all.add(new HostileModels.Hostile("entity", "hostile.bpmn", bytes(doctype)));
        models.all.add(new HostileModels.Hostile(
                "external entity",
                "hostile.bpmn",
                bytes(doctype.replace("ENTITY a ", "ENTITY a SYSTEM \"file:///etc/passwd\" ")
                        .replace("\"" + CALL + "\"", ""))));
        models.all.add(new HostileModels.Hostile(
                "external DTD",
                "hostile.bpmn",
                bytes(harmless.replace(
                        "<bpmn:definitions", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">\n<bpmn:definitions"))));
        models.all.add(new HostileModels.Hostile(
                "laughs",
                "hostile.bpmn",
                bytes(harmless.replace(
                                "<bpmn:definitions",
                                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n<bpmn:definitions")
                        .replace("Beginn", "&c;"))));
        models.all.add(new HostileModels.Hostile("broken", "hostile.bpmn", bytes(harmless.substring(0, 1200))));
        models.all.add(new HostileModels.Hostile("empty", "hostile.bpmn", new byte[0]));
        models.all.add(new HostileModels.Hostile("nothing but zeros", "hostile.bpmn", new byte[1000]));
        models.all.add(new HostileModels.Hostile("another kind of name", "hostile.bpmn20.xml", bytes(plain)));
        models.all.add(new HostileModels.Hostile(
                "a case",
                "hostile.cmmn",
                bytes("<definitions xmlns=\"http://www.omg.org/spec/CMMN/20151109/MODEL\"/>")));
        models.all.add(new HostileModels.Hostile("a script beside", "hostile.groovy", bytes(SCRIPT)));
        models.all.add(new HostileModels.Hostile(
                "an old decision", "hostile.dmn11.xml", bytes(decision(KEY, SCRIPT, "", ""))));
        models.all.add(new HostileModels.Hostile(
                "broken UTF-8", "hostile.bpmn", new byte[] {'<', 'a', '>', (byte) 0xC3, (byte) 0x28, '<', '/', 'a', '>'
                }));
        models.all.add(new HostileModels.Hostile(
                "Latin letters",
                "hostile.bpmn",
                harmless.replace("Beginn", "Bär").getBytes(StandardCharsets.ISO_8859_1)));
    }
}
