package de.tresen.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** How long each kind of call took, in milliseconds. */
final class Latencies {

    private final Map<String, List<Double>> millis = Collections.synchronizedMap(new LinkedHashMap<>());

    <T> T time(String call, Callable<T> work) throws Exception {
        var from = System.nanoTime();
        var result = work.call();
        since(call, from);
        return result;
    }

    /** @param from as {@link System#nanoTime()} told it */
    void since(String call, long from) {
        add(call, (System.nanoTime() - from) / 1e6);
    }

    void add(String call, double taken) {
        millis.computeIfAbsent(call, name -> Collections.synchronizedList(new ArrayList<>()))
                .add(taken);
    }

    List<String> calls() {
        synchronized (millis) {
            return List.copyOf(millis.keySet());
        }
    }

    int count(String call) {
        return millis.get(call).size();
    }

    /** @param share 0.5 = median */
    double percentile(String call, double share) {
        var sorted = new ArrayList<>(millis.get(call));
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }
}
