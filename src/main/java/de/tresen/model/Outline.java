package de.tresen.model;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What other models must know of a process.
 *
 * @param key its id, by which it is called
 * @param calls keys of the processes that it calls
 * @param sends names of the signals that it sends
 * @param hears names of the signals that it hears
 * @param messages names of the messages that it waits for
 * @param uses the steps that it takes, each with the BPMN element that it is drawn as
 * @param waits every way through it waits for somebody or something
 * @param steps how many steps one run takes at most without coming back anywhere; called processes not counted
 * @param callTimes how often it calls another process in one run at most
 * @param repeats how often it does the same side by side at most
 */
public record Outline(
        String key,
        String name,
        Set<String> calls,
        Set<String> sends,
        Set<String> hears,
        Set<String> messages,
        Map<String, String> uses,
        boolean waits,
        long steps,
        long callTimes,
        long repeats) {

    public Outline {
        calls = Set.copyOf(calls);
        sends = Set.copyOf(sends);
        hears = Set.copyOf(hears);
        messages = Set.copyOf(messages);
        uses = Map.copyOf(uses);
    }

    /** Of the process in this file; empty when it holds none that can be read. */
    public static Optional<Outline> of(byte[] bpmn) {
        try {
            return XmlFile.read(bpmn).flatMap(ProcessGraph::executable).map(ProcessGraph::outline);
        } catch (UnreadableModel unreadable) {
            return Optional.empty();
        }
    }

    /** The same of a text. */
    public static Optional<Outline> of(String bpmn) {
        return of(bpmn.getBytes(StandardCharsets.UTF_8));
    }
}
