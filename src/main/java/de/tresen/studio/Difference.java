package de.tresen.studio;

import de.tresen.model.ModelKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What another wording of a model says otherwise, element by element: added, removed, changed, moved. */
public record Difference(List<Change> changes) {

    /**
     * One element.
     *
     * @param element its id
     * @param part what it is, such as {@code userTask}
     * @param name as people know it; empty where it has none
     * @param facts what it says otherwise; none for what was added, removed or moved only
     */
    public record Change(Kind change, String element, String part, String name, List<Fact> facts) {}

    /** What became of an element. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * Something that an element says.
     *
     * @param name as the file calls it
     * @param before null = it said nothing
     * @param after null = it says nothing any more
     */
    public record Fact(
            String name, @Nullable String before, @Nullable String after) {}

    /** In the order of the newer file, with what is gone at the end. What cannot be read consists of nothing. */
    public static Difference between(ModelKind kind, String before, String after) {
        var was = byId(Parts.of(kind, before));
        var is = byId(Parts.of(kind, after));
        var changes = new ArrayList<Change>();
        var moved = Order.moved(ordered(was), ordered(is));
        is.forEach((id, part) -> changes.addAll(changes(was.get(id), part, moved.contains(id), new Names(was, is))));
        was.forEach((id, part) -> {
            if (!is.containsKey(id)) {
                changes.add(change(Kind.REMOVED, part, List.of()));
            }
        });
        return new Difference(List.copyOf(changes));
    }

    private static Map<String, Part> byId(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.toMap(Part::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<String> ordered(Map<String, Part> parts) {
        return parts.values().stream().filter(Part::ordered).map(Part::id).toList();
    }

    private static List<Change> changes(@Nullable Part was, Part is, boolean moved, Names names) {
        if (was == null) {
            return List.of(change(Kind.ADDED, is, List.of()));
        }
        var facts = facts(was, is, names);
        if (!facts.isEmpty()) {
            return List.of(change(Kind.CHANGED, is, facts));
        }
        return moved || !was.place().equals(is.place()) ? List.of(change(Kind.MOVED, is, List.of())) : List.of();
    }

    private static List<Fact> facts(Part was, Part is, Names words) {
        var names = new LinkedHashSet<>(is.facts().keySet());
        names.addAll(was.facts().keySet());
        return names.stream()
                .filter(name ->
                        !Objects.equals(was.facts().get(name), is.facts().get(name)))
                .map(name -> words.fact(name, was.facts().get(name), is.facts().get(name)))
                .toList();
    }

    /** Calls elements by their names where a fact points to them; by their ids where that would say nothing. */
    private record Names(Map<String, Part> was, Map<String, Part> is) {

        Fact fact(String name, @Nullable String before, @Nullable String after) {
            var named = new Fact(name, named(before, was), named(after, is));
            return Objects.equals(named.before(), named.after()) ? new Fact(name, before, after) : named;
        }

        private static @Nullable String named(@Nullable String id, Map<String, Part> parts) {
            var part = id == null ? null : parts.get(id);
            return part == null || part.name().isBlank() ? id : part.name();
        }
    }

    private static Change change(Kind kind, Part part, List<Fact> facts) {
        return new Change(kind, part.id(), part.kind(), part.name(), facts);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
