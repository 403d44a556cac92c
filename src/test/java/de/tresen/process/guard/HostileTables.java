package de.tresen.process.guard;

import static de.tresen.model.Drawn.bytes;
import static de.tresen.model.Drawn.decision;
import static de.tresen.process.guard.HostileModels.KEY;
import static de.tresen.process.guard.HostileModels.SCRIPT;

import java.util.List;

/** Cells of decision tables, and forms, that compute. */
final class HostileTables {

    private HostileTables() {}

    static void decisions(HostileModels models) {
        for (var cell : List.of(
                "matches(\"" + "a".repeat(30) + "\", \"(a+)+b\")",
                "for x in 1..1000000000 return x",
                "some x in 1..9 satisfies x = 1",
                "category",
                "? = \"x\"",
                "upper case(\"x\")",
                "function(x) x",
                "if true then 1 else 2",
                "{a: 1}",
                "1 + 1",
                "x.y",
                "[1..x]",
                "not(x)",
                "\"a\" or true",
                "\"a\"[1]",
                "new java.lang.String()",
                "((((((1))))))",
                "every x in [1] satisfies true")) {
            var escaped = cell.replace("<", "&lt;");
            models.dmn("cell " + cell, decision(KEY, "category", escaped, "\"x\""));
            models.dmn("result " + cell, decision(KEY, "category", "-", escaped));
        }
        models.dmn("result of a call", decision(KEY, "category", "-", SCRIPT));
        models.dmn("fact of a call", decision(KEY, SCRIPT, "-", "\"x\""));
        models.dmn("fact of a loop", decision(KEY, "for x in 1..1000000000 return x", "-", "\"x\""));
        for (var language : List.of("juel", "groovy", "feel", "javascript")) {
            models.dmn(
                    "cell in " + language,
                    decision(KEY, "category", "-", SCRIPT)
                            .replace("<outputEntry id", "<outputEntry expressionLanguage=\"" + language + "\" id"));
            models.dmn(
                    "condition in " + language,
                    decision(KEY, "category", "true", "\"x\"")
                            .replace("<inputEntry id", "<inputEntry expressionLanguage=\"" + language + "\" id"));
            models.dmn(
                    "fact in " + language,
                    decision(KEY, "category", "-", "\"x\"")
                            .replace(
                                    "<inputExpression id",
                                    "<inputExpression expressionLanguage=\"" + language + "\" id"));
            models.dmn(
                    "all in " + language,
                    decision(KEY, "category", "-", "\"x\"")
                            .replace("<definitions ", "<definitions expressionLanguage=\"" + language + "\" "));
        }
        models.dmn(
                "literal expression",
                decision(KEY, "category", "-", "\"x\"")
                        .replaceAll(
                                "(?s)<decisionTable.*</decisionTable>",
                                "<literalExpression id=\"l\" expressionLanguage=\"juel\"><text>" + SCRIPT
                                        + "</text></literalExpression>"));
        models.dmn(
                "knowledge model",
                decision(KEY, "category", "-", "\"x\"")
                        .replace("<decision id", "<businessKnowledgeModel id=\"b\"/><decision id"));
        models.dmn("fact named like a step", decision(KEY, "planReply", "-", "\"x\""));
        models.dmn(
                "result named like a step",
                decision(KEY, "category", "-", "\"x\"").replace("name=\"outcome\"", "name=\"planReply\""));
        models.dmn("history of a decision", decision(KEY, "camunda:historyTimeToLive=\"0\"", "category", "-", "\"x\""));
        models.dmn(
                "two decisions",
                decision(KEY, "category", "-", "\"x\"")
                        .replace(
                                "</definitions>",
                                "<decision id=\"other\" name=\"x\"><decisionTable id=\"t2\"><output id=\"o2\" name=\"o\" typeRef=\"string\"/></decisionTable></decision></definitions>"));
        models.dmn(
                "a decision of a foreign tool",
                decision(KEY, "category", "-", "\"x\"")
                        .replace("<decision id", "<x:decision xmlns:x=\"urn:x\"/><decision id"));
        models.dmn(
                "a DTD in a decision",
                decision(KEY, "category", "-", "\"x\"").replace("<definitions", "<!DOCTYPE x><definitions"));
        models.dmn(
                "no decision", decision(KEY, "category", "-", "\"x\"").replaceAll("(?s)<decision id.*</decision>", ""));
    }

    static void forms(HostileModels models) {
        models.form(
                "field named like a step",
                "{\"type\": \"textfield\", \"key\": \"planReply\", \"label\": \"x\", \"id\": \"f\"}");
        models.form(
                "field of the engine",
                "{\"type\": \"textfield\", \"key\": \"execution\", \"label\": \"x\", \"id\": \"f\"}");
        models.form(
                "hidden by a loop",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"x\", \"id\": \"f\", \"conditional\": {\"hide\": \"=for x in 1..1000000000 return x\"}}");
        models.form(
                "hidden by a pattern",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"x\", \"id\": \"f\", \"conditional\": {\"hide\": \"=matches(a, \\\"(a+)+b\\\")\"}}");
        models.form(
                "computed label",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"=for x in 1..9 return x\", \"id\": \"f\"}");
        models.form("template", "{\"type\": \"text\", \"text\": \"{{#loop x}}a{{/loop}}\", \"id\": \"f\"}");
        models.form(
                "pattern that nobody can read",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"x\", \"id\": \"f\", \"validate\": {\"pattern\": \"([\"}}");
        models.form(
                "one id twice",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"x\", \"id\": \"f\"}, {\"type\": \"separator\", \"id\": \"f\"}");
        models.form("frame", "{\"type\": \"iframe\", \"url\": \"https://example.org\", \"id\": \"f\"}");
        models.form("markup", "{\"type\": \"html\", \"content\": \"<img src=x onerror=alert(1)>\", \"id\": \"f\"}");
        models.form("computed", "{\"type\": \"expression\", \"key\": \"a\", \"expression\": \"=1\", \"id\": \"f\"}");
        models.form(
                "address that runs", "{\"type\": \"image\", \"source\": \"java\\nscript:alert(1)\", \"id\": \"f\"}");
        models.form(
                "engine expression", "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"${x}\", \"id\": \"f\"}");
        models.all.add(new HostileModels.Hostile(
                "deep form", "hostile.form", bytes("{\"components\":" + "[".repeat(5000) + "]".repeat(5000) + "}")));
        models.all.add(new HostileModels.Hostile("broken form", "hostile.form", bytes("{\"components\": [")));
        models.all.add(new HostileModels.Hostile("form without an id", "hostile.form", bytes("{\"components\": []}")));
    }
}
