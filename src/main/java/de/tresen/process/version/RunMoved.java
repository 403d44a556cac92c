package de.tresen.process.version;

/** Something that runs goes on in another version now; published in the transaction of the move. */
public record RunMoved(Run run) {}
