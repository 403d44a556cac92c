package de.tresen.process.guard;

import de.tresen.model.Catalogue;
import de.tresen.model.Catalogue.Named;
import de.tresen.model.Catalogue.Step;
import de.tresen.model.Catalogue.Variable;
import de.tresen.model.Catalogue.Variable.Kind;
import de.tresen.model.Outline;
import de.tresen.people.Teams;
import de.tresen.process.Variables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk knows to do, to ask and to wait for, as it is now: steps and messages as shipped, the rest as it grows. */
@Component
class DeskCatalogue implements Catalogue.Source {

    private static final List<String> DUE = List.of(
            Variables.FOLLOW_UP_AT,
            Variables.REOPEN_UNTIL,
            Variables.RISK_AT,
            Variables.BREACH_AT,
            Variables.SEND_AT,
            Variables.REMIND_AT,
            Variables.DEPUTY_AT,
            Variables.HEAD_AT,
            Variables.BEGINS_AT,
            Variables.ENDS_AT);

    private static final List<String> ANSWERS = List.of(
            Variables.ACTIONABLE,
            Variables.CLEAR,
            Variables.NEXT_STEP,
            Variables.MORE_RISKS,
            Variables.MORE_BREACHES,
            Variables.APPROVAL_NEEDED,
            Variables.APPROVED,
            Variables.ANSWERED,
            Variables.SEND_LATER);

    private static final List<String> IDS = List.of(Variables.REPLY, Variables.QUESTION);

    private final StepBeans steps;
    private final ShippedFiles shipped;
    private final PublishedProcesses published;
    private final ObjectProvider<Teams> teams;
    private final ObjectProvider<FormKeyMapper> forms;

    DeskCatalogue(
            StepBeans steps,
            ShippedFiles shipped,
            PublishedProcesses published,
            ObjectProvider<Teams> teams,
            ObjectProvider<FormKeyMapper> forms) {
        this.steps = steps;
        this.shipped = shipped;
        this.published = published;
        this.teams = teams;
        this.forms = forms;
    }

    @Override
    public Catalogue read() {
        return new Catalogue(steps(), forms(), queues(), variables(), messages(), processes());
    }

    /** Drawn as the shipped models draw them; a new one is a service task. */
    private List<Step> steps() {
        var drawn = new HashMap<String, String>();
        shipped.processes().forEach(process -> drawn.putAll(process.uses()));
        return steps.names().stream()
                .map(name -> new Step(name, drawn.getOrDefault(name, "serviceTask")))
                .toList();
    }

    private List<Named> forms() {
        var keys = new TreeSet<>(shipped.forms());
        keys.addAll(forms.getObject().keys());
        return keys.stream().map(key -> new Named(key, key)).toList();
    }

    private List<Named> queues() {
        return teams.getObject().list().stream()
                .map(team -> new Named(team.key(), team.name()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    private static List<Variable> variables() {
        return Stream.of(named(DUE, Kind.DUE), named(ANSWERS, Kind.ANSWER), named(IDS, Kind.ID))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Variable> named(List<String> names, Kind kind) {
        return names.stream().map(name -> new Variable(name, kind)).toList();
    }

    /** The shipped models wait for all that the desk says. */
    private List<String> messages() {
        return shipped.processes().stream()
                .flatMap(process -> process.messages().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Outline> processes() {
        Map<String, Outline> all = new TreeMap<>();
        shipped.processes().forEach(process -> all.put(process.key(), process));
        published.newest().forEach(process -> all.put(process.key(), process));
        return new ArrayList<>(all.values());
    }
}
