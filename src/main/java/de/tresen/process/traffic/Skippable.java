package de.tresen.process.traffic;

import java.util.Map;

/**
 * A step that a process can do without when it fails: it tells somebody something, or a person does its work afterwards.
 * Steps that send, decide or keep what all after them builds on are not skippable; their cause is to be mended.
 */
public interface Skippable {

    /** What the process remembers in place of what the step would have found out. */
    default Map<String, Object> whenSkipped() {
        return Map.of();
    }
}
