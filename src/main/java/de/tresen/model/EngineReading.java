package de.tresen.model;

import java.util.List;

/** What the engine itself makes of a file that keeps all rules: the order of elements, say, which only files written by hand get wrong. */
@FunctionalInterface
public interface EngineReading {

    /** Reads it without keeping or running anything. */
    List<Finding> read(byte[] file, ModelKind kind);
}
