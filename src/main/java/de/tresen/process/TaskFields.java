package de.tresen.process;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.reply.StaleReply;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fields that process owners added to the form of a task. The desk has controls of its own for some fields, such as
 * the text of a reply; every other field of the newest form is asked for, checked and kept here.
 */
@Service
@Transactional
public class TaskFields {

    private static final Map<String, Set<String>> OWN = Map.of(
            "triage", Set.of("category", "priority", "actionable"),
            "reply", Set.of("text", "visibility", "followUpAt", "sawMessage", "inReplyTo"),
            "approveReply", Set.of("decision", "note"),
            "answerQuestion", Set.of("text"),
            "followUp", Set.of("next", "waitUntil"));

    private final Forms forms;
    private final TaskFieldMapper mapper;
    private final WorkItems items;
    private final TaskService tasks;
    private final Clock clock;

    TaskFields(Forms forms, TaskFieldMapper mapper, WorkItems items, TaskService tasks, Clock clock) {
        this.forms = forms;
        this.mapper = mapper;
        this.items = items;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What somebody wrote into a field, as text. */
    public record Given(String kind, String label, String given, String username, Instant givenAt) {}

    /** Is there a page of the desk for this kind of task? Otherwise its form is all there is. */
    public static boolean hasItsOwnPage(String kind) {
        return OWN.containsKey(kind);
    }

    /** Fields beside those that the desk has controls for; empty when the task has no form. */
    @Transactional(readOnly = true)
    public List<Form.Field> of(String kind) {
        var own = own(kind);
        return whole(kind).stream().filter(field -> !own.contains(field.key())).toList();
    }

    /** Every field of the form of this kind of task. */
    @Transactional(readOnly = true)
    public List<Form.Field> whole(String kind) {
        return forms.find(kind).map(Form::fields).orElse(List.of());
    }

    /** Names of the fields that the desk has controls for. */
    public static Set<String> own(String kind) {
        return OWN.getOrDefault(kind, Set.of());
    }

    /** The added part of the form, as JSON for the viewer in the browser. */
    @Transactional(readOnly = true)
    public String drawn(String kind) {
        return forms.drawn(forms.form(kind), own(kind));
    }

    /** What was given in the tasks of an interaction, oldest first. */
    @Transactional(readOnly = true)
    public List<Given> given(UUID interaction) {
        return mapper.of(interaction);
    }

    /**
     * Does an act that finishes a task, and keeps the values; with wrong values nothing is done. Who may not act at all
     * is told that first.
     *
     * @param values also those that the desk has controls for, since conditions of other fields may ask for them
     */
    @Transactional(noRollbackFor = StaleReply.class)
    public <T> T with(Finished task, Person by, Map<String, @Nullable Object> values, Supplier<T> act) {
        var item = Optional.ofNullable(task.interaction()).stream()
                .flatMap(interaction -> items.of(interaction).stream())
                .filter(task::is)
                .findFirst();
        var form = item.flatMap(open -> forms.find(open.kind()));
        if (item.isEmpty() || form.isEmpty()) {
            return act.get();
        }
        var wrong = Forms.check(form.get(), own(task.kind()), values);
        if (wrong.isEmpty()) {
            remember(item.get(), form.get(), values);
        }
        var done = act.get();
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
        keep(item.get(), form.get(), by, values);
        return done;
    }

    /**
     * The task that an act finishes.
     *
     * @param interaction null when there is none; the act itself then says so
     * @param subject what the task is about, when an interaction may have several of its kind
     */
    public record Finished(
            @Nullable UUID interaction,
            String kind,
            @Nullable UUID subject) {

        private boolean is(WorkItem item) {
            return item.kind().equals(kind) && (subject == null || subject.equals(item.subjectId()));
        }
    }

    static Refusal.Invalid invalid(List<Refusal.Field> wrong) {
        return new Refusal.Invalid("form.invalid", "Correct the fields that are named.", wrong);
    }

    /** Checked values of a task that is about to be finished; those the desk has controls for are passed over. */
    void keep(WorkItem item, Form form, Person by, Map<String, @Nullable Object> values) {
        mapper.forget(item.task());
        var fields = added(form, values);
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            mapper.insert(
                    item.task(),
                    field.key(),
                    item.interaction(),
                    item.kind(),
                    field.label(),
                    inWords(field, Objects.requireNonNull(values.get(field.key()))),
                    i,
                    by.username(),
                    clock.instant());
        }
    }

    /** For gateways and decisions of the process; text stays in the table. */
    void remember(WorkItem item, Form form, Map<String, @Nullable Object> values) {
        var variables = new HashMap<String, Object>();
        for (var field : added(form, values)) {
            var value = Objects.requireNonNull(values.get(field.key()));
            if (!isText(field) && !Variables.OWN.contains(field.key())) {
                variables.put(field.key(), value instanceof Collection<?> ? asText(value) : value);
            }
        }
        if (!variables.isEmpty()) {
            tasks.setVariables(item.task(), variables);
        }
    }

    /** Fields without a control of the desk that are shown and filled in. */
    private static List<Form.Field> added(Form form, Map<String, @Nullable Object> values) {
        var own = own(form.key());
        var shown = new ShownFields(form, values);
        return form.fields().stream()
                .filter(field -> !own.contains(field.key()) && !shown.isHidden(field))
                .filter(field -> isGiven(values.get(field.key())))
                .toList();
    }

    private static boolean isText(Form.Field field) {
        return field.type() == Form.Type.TEXT || field.type() == Form.Type.TEXT_AREA;
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && !value.toString().isBlank() && !(value instanceof Collection<?> many && many.isEmpty());
    }

    private static String asText(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
    }

    /** Options by their label. */
    private static String inWords(Form.Field field, Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(one -> labelOf(field, String.valueOf(one))).collect(Collectors.joining(", "))
                : labelOf(field, value.toString());
    }

    private static String labelOf(Form.Field field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Form.Option::label)
                .findFirst()
                .orElse(value);
    }
}
