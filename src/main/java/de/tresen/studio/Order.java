package de.tresen.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of some things have changed their places among the others: as few as explain the new order. */
final class Order {

    private Order() {}

    static Set<String> moved(List<String> was, List<String> is) {
        var common = is.stream().filter(was::contains).toList();
        var moved = new HashSet<>(common);
        stayed(common.stream().map(was::indexOf).toList()).forEach(at -> moved.remove(common.get(at)));
        return moved;
    }

    /** Positions of the longest run of growing numbers. */
    private static List<Integer> stayed(List<Integer> numbers) {
        var length = new ArrayList<Integer>();
        var previous = new ArrayList<Integer>();
        for (int i = 0; i < numbers.size(); i++) {
            length.add(1);
            previous.add(-1);
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && length.get(j) + 1 > length.get(i)) {
                    length.set(i, length.get(j) + 1);
                    previous.set(i, j);
                }
            }
        }
        var stayed = new ArrayList<Integer>();
        for (int at = length.isEmpty() ? -1 : length.indexOf(Collections.max(length)); at >= 0; at = previous.get(at)) {
            stayed.add(at);
        }
        return stayed;
    }
}
