package de.tresen.model;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;

/** Which processes set others going, by calling them or by a signal that they hear; none may do so to itself. */
final class Calls {

    private final Map<String, Outline> known = new HashMap<>();
    private final Outline own;

    Calls(Outline own, Catalogue catalogue) {
        this.own = own;
        catalogue.processes().forEach(process -> known.put(process.key(), process));
        known.put(own.key(), own);
    }

    /** Whether it comes back to itself. */
    boolean comesBack() {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<String>();
        started(own).forEach(next::add);
        while (!next.isEmpty()) {
            var key = next.pop();
            if (key.equals(own.key())) {
                return true;
            }
            var process = known.get(key);
            if (process != null && seen.add(key)) {
                started(process).forEach(next::add);
            }
        }
        return false;
    }

    private Stream<String> started(Outline process) {
        var heard = known.values().stream()
                .filter(other -> other.hears().stream().anyMatch(process.sends()::contains))
                .map(Outline::key);
        return Stream.concat(process.calls().stream(), heard);
    }
}
