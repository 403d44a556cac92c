package de.tresen.process.guard;

import de.tresen.model.Condition;
import java.lang.reflect.Method;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.jspecify.annotations.Nullable;

/**
 * All expressions of the engine: texts, steps by name, and {@link Condition}s over variables. There is no expression
 * language behind it, so nothing can be called and nothing reached through anything else.
 */
final class PlainExpressions implements ExpressionManager {

    /** The one thing that models pass on besides variables. */
    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private final Steps steps;

    PlainExpressions(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Expression createExpression(String text) {
        var plain = text.strip();
        if (plain.equals(BUSINESS_KEY)) {
            return new Plain(text, false, PlainExpressions::businessKey);
        }
        if (!Condition.isIn(plain)) {
            return new Plain(text, true, scope -> plain);
        }
        var condition = Condition.read(plain)
                .orElseThrow(() -> new ProcessEngineException("This is no expression of the desk: " + text));
        var step = condition.variable().filter(steps::has);
        return new Plain(
                text,
                false,
                scope -> step.isPresent() ? steps.step(step.get()) : condition.value(name -> variable(scope, name)));
    }

    /** The engine offers functions; nothing calls them. */
    @Override
    public void addFunction(String name, Method function) {}

    private static @Nullable Object businessKey(@Nullable VariableScope scope) {
        return scope instanceof DelegateExecution execution ? execution.getProcessBusinessKey() : null;
    }

    private static @Nullable Object variable(@Nullable VariableScope scope, String name) {
        if (scope == null || !scope.hasVariable(name)) {
            throw new ProcessEngineException("Nobody has written the variable " + name);
        }
        return scope.getVariable(name);
    }

    /** How a value is found. */
    private interface Value {
        @Nullable
        Object in(@Nullable VariableScope scope);
    }

    private record Plain(String text, boolean literal, Value value) implements Expression {

        @Override
        public @Nullable Object getValue(@Nullable VariableScope scope) {
            try {
                return value.in(scope);
            } catch (IllegalArgumentException incomparable) {
                throw new ProcessEngineException(text + ": " + incomparable.getMessage(), incomparable);
            }
        }

        @Override
        public @Nullable Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            return getValue(scope);
        }

        @Override
        public void setValue(Object written, VariableScope scope) {
            throw new ProcessEngineException("An expression writes nothing: " + text);
        }

        @Override
        public void setValue(Object written, VariableScope scope, BaseDelegateExecution execution) {
            setValue(written, scope);
        }

        @Override
        public String getExpressionText() {
            return text;
        }

        @Override
        public boolean isLiteralText() {
            return literal;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
