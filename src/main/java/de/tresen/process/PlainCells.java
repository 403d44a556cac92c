package de.tresen.process;

import de.tresen.model.FeelCell;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** FEEL as far as cells of decision tables may use it, and the names of facts; the rest can take as long as it likes. */
public final class PlainCells implements FeelEngine {

    private static final Pattern FACT = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*+");
    private static final int MOST_TEXTS = 10_000;

    private final FeelEngine engine;
    private final Set<String> expressions = ConcurrentHashMap.newKeySet();
    private final Set<String> conditions = ConcurrentHashMap.newKeySet();

    private PlainCells(FeelEngine engine) {
        this.engine = engine;
    }

    public static FeelEngineFactory factory() {
        var memory = FeelMemory.factory();
        return () -> new PlainCells(memory.createInstance());
    }

    @Override
    public <T> T evaluateSimpleExpression(String text, VariableContext facts) {
        allow(text, expressions, PlainCells::isResultOrFact);
        return engine.evaluateSimpleExpression(text, facts);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext facts) {
        allow(text, conditions, FeelCell::isCondition);
        return engine.evaluateSimpleUnaryTests(text, input, facts);
    }

    private static boolean isResultOrFact(String text) {
        return FACT.matcher(text.strip()).matches() || FeelCell.isResult(text);
    }

    /** What was looked at once is not looked at again. */
    private static void allow(String text, Set<String> known, Predicate<String> rule) {
        if (known.contains(text)) {
            return;
        }
        if (!rule.test(text)) {
            throw new FeelException("A cell says no more than values, lists, comparisons and ranges, not: " + text);
        }
        if (known.size() >= MOST_TEXTS) {
            known.clear();
        }
        known.add(text);
    }
}
