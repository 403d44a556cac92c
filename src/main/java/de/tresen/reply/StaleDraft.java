package de.tresen.reply;

import org.jspecify.annotations.Nullable;

/** The same person saved another wording from another page; carries it, or nothing when it was sent or discarded. */
public final class StaleDraft extends RuntimeException {

    private final transient @Nullable KeptDraft stored;

    StaleDraft(@Nullable KeptDraft stored) {
        super("Another wording of this draft was saved elsewhere; choose which one to keep.");
        this.stored = stored;
    }

    public @Nullable KeptDraft stored() {
        return stored;
    }
}
