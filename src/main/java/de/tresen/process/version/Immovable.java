package de.tresen.process.version;

import java.util.List;

/** What runs cannot go on in the other version; nothing has changed. */
public final class Immovable extends RuntimeException {

    private final transient List<Obstacle> obstacles;

    Immovable(List<Obstacle> obstacles) {
        super("It cannot go on in the other version; it stays in its own.");
        this.obstacles = List.copyOf(obstacles);
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
