package de.tresen.year;

import de.tresen.Brand;
import java.time.Instant;

/** Something that a person brings, as those see it who deal with it. */
final class Matter {

    enum Standing {
        OURS,
        THEIRS,
        WITH_A_DEPARTMENT,
        IN_APPROVAL,
        PLANNED,
        ENDED,
        GONE
    }

    final Brand brand;
    final String thread;
    final String holder;
    String id;
    Standing standing = Standing.OURS;
    String category;
    String priority;
    String question;
    String reply;
    Instant closedAt;
    Instant leavesAt;
    Instant actedAt;
    int messages;
    int answers;
    int actsLeft;
    boolean forgotten;

    Matter(Brand brand, String thread, String holder, int acts) {
        this.brand = brand;
        this.thread = thread;
        this.holder = holder;
        this.actsLeft = acts;
    }

    String path(String act) {
        return "/api/v1/interactions/" + id + act;
    }

    boolean isOpen() {
        return standing != Standing.ENDED && standing != Standing.GONE;
    }
}
