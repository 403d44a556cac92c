package de.tresen.web.frame;

import java.util.List;

/**
 * How to take back what was just done; kept in the page that said so, and checked like every act when it is asked for.
 *
 * @param was how things were before, one entry each
 */
public record Undo(List<String> was) {}
