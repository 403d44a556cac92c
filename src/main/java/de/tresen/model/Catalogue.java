package de.tresen.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What models may name: all that the desk knows to do, to ask, to wait for and to decide by. What people call each thing
 * are texts of the message bundle ({@code step.<name>}, {@code variable.<name>}, {@code model.message.<name>}).
 *
 * @param steps each is one small class; a model uses it as often as it likes
 * @param forms what a human task may ask for
 * @param queues keys of the teams, with their names
 * @param variables what processes remember
 * @param messages what the desk tells running processes
 * @param processes those that can be called: what was published, and what came with the desk
 */
public record Catalogue(
        List<Step> steps,
        List<Named> forms,
        List<Named> queues,
        List<Variable> variables,
        List<String> messages,
        List<Outline> processes) {

    public static final Catalogue EMPTY =
            new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Names that an expression never reaches, because the engine itself goes by them. */
    public static final Set<String> RESERVED = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    public Catalogue {
        steps = List.copyOf(steps);
        forms = List.copyOf(forms);
        queues = List.copyOf(queues);
        variables = List.copyOf(variables);
        messages = List.copyOf(messages);
        processes = List.copyOf(processes);
    }

    /**
     * @param name as expressions name it: {@code ${name}}
     * @param element the BPMN element that it is drawn as, such as {@code serviceTask}
     */
    public record Step(String name, String element) {

        /** What a model writes to use it. */
        public String expression() {
            return "${" + name + "}";
        }
    }

    /** A key with what people call it. */
    public record Named(String key, String name) {}

    /** Something that processes remember. */
    public record Variable(String name, Kind kind) {

        /** What it is good for: timers wait for due times, gateways ask answers, ids point at what is in tables. */
        public enum Kind {
            DUE,
            ANSWER,
            ID
        }
    }

    /** Where the catalogue comes from, as it is now. */
    @FunctionalInterface
    public interface Source {
        Catalogue read();
    }

    /** Whether there is a step of this name. */
    public boolean hasStep(String name) {
        return steps.stream().anyMatch(step -> step.name().equals(name));
    }

    /** Whether timers may wait for it. */
    public boolean isDue(String name) {
        return variables.stream()
                .anyMatch(variable -> variable.name().equals(name) && variable.kind() == Variable.Kind.DUE);
    }

    /** Whether processes of the desk remember it. */
    public boolean hasVariable(String name) {
        return variables.stream().anyMatch(variable -> variable.name().equals(name));
    }

    /** The process with this key, as far as others need to know it. */
    public Optional<Outline> process(String key) {
        return processes.stream().filter(process -> process.key().equals(key)).findFirst();
    }

    static boolean has(List<Named> things, String key) {
        return things.stream().anyMatch(thing -> thing.key().equals(key));
    }
}
