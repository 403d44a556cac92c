package de.tresen.process.version;

/** The desk comes with a model that differs from the one that a process owner published; told at each start. */
public record ShippedBeside(String key, String content) {}
