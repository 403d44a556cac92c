package de.tresen.web.live;

import org.jspecify.annotations.Nullable;

/**
 * One line to open pages.
 *
 * @param id where it stands among all that this node told
 * @param only username of whom it is for; null: for everybody
 */
record LiveEvent(
        String id, String name, String data, @Nullable String only) {

    static final String CHANGED = "changed";

    boolean isFor(String username) {
        return only == null || only.equals(username);
    }

    /** In place of this one and all before it: ask anew for everything. */
    LiveEvent everything() {
        return new LiveEvent(id, CHANGED, "", null);
    }
}
