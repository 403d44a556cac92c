package de.tresen.web.studio;

import de.tresen.studio.PlainPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Parts of a model that belong together in the plain form; its heading is the text {@code edit.group.<key>}. */
record PlainGroup(Key key, List<PlainPart> parts) {

    /** In the order of the form. */
    enum Key {
        PROCESS,
        PEOPLE,
        WAITS,
        WAYS,
        STEPS,
        EVENTS,
        FIELDS
    }

    /** Little more than names. */
    public boolean isCompact() {
        return key == Key.WAYS || key == Key.EVENTS;
    }

    static List<PlainGroup> of(List<PlainPart> parts) {
        var groups = new EnumMap<Key, List<PlainPart>>(Key.class);
        parts.forEach(part ->
                groups.computeIfAbsent(key(part), key -> new ArrayList<>()).add(part));
        return groups.entrySet().stream()
                .map(group -> new PlainGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static Key key(PlainPart part) {
        if (part.pause() != null) {
            return Key.WAITS;
        }
        return switch (part.kind()) {
            case "process" -> Key.PROCESS;
            case "userTask" -> Key.PEOPLE;
            case "sequenceFlow", "exclusiveGateway", "inclusiveGateway", "eventBasedGateway" -> Key.WAYS;
            case "serviceTask", "businessRuleTask", "callActivity", "subProcess" -> Key.STEPS;
            default -> part.kind().endsWith("Event") ? Key.EVENTS : Key.FIELDS;
        };
    }
}
