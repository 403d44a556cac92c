package de.tresen.process;

import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's FEEL, which parses each cell of a table once and not at each evaluation. What a text means depends on
 * nothing else, so nothing has to be forgotten when a table changes; only the number of texts is bounded.
 */
final class FeelMemory extends FeelEngine {

    private static final int MOST_TEXTS = 10_000;

    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

    private final FeelInterpreter interpreter;
    private final FunctionProvider functions;

    private FeelMemory(FeelEngine engine) {
        super(engine.functionProvider(), engine.valueMapper(), engine.configuration(), engine.clock());
        interpreter = new FeelInterpreter(engine.valueMapper());
        functions = new FunctionProvider.CompositeFunctionProvider(List$.MODULE$
                .<FunctionProvider>empty()
                .<FunctionProvider>$colon$colon(engine.functionProvider())
                .<FunctionProvider>$colon$colon(new BuiltinFunctions(engine.clock(), engine.valueMapper())));
    }

    static FeelEngineFactory factory() {
        return () -> new ScalaFeelEngine(null) {
            @Override
            protected FeelEngine buildFeelEngine(
                    CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
                return new FeelMemory(super.buildFeelEngine(functions, values));
            }
        };
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String text) {
        return once(expressions, text, super::parseExpression);
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String text) {
        return once(unaryTests, text, super::parseUnaryTests);
    }

    /**
     * As the engine does it, but without building all built-in functions anew each time, which takes far longer than a
     * cell. Whatever does not plainly succeed is told by the engine itself.
     */
    @Override
    public EvaluationResult evaluate(ParsedExpression expression, Context given) {
        var context = EvalContext.create(valueMapper(), functions).merge(given);
        try {
            var value = interpreter.eval(expression.expression(), context);
            var failures = context.failureCollector().failures();
            if (failures.isEmpty() && !(value instanceof ValError) && !(value instanceof ValFatalError)) {
                return new SuccessfulEvaluationResult(valueMapper().unpackVal(value), failures);
            }
        } catch (RuntimeException failed) {
            return super.evaluate(expression, given);
        }
        return super.evaluate(expression, given);
    }

    private static <T> T once(Map<String, T> known, String text, Function<String, T> parse) {
        var parsed = known.get(text);
        if (parsed == null) {
            if (known.size() >= MOST_TEXTS) {
                known.clear();
            }
            parsed = parse.apply(text);
            known.put(text, parsed);
        }
        return parsed;
    }
}
