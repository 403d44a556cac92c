package de.tresen.people;

/**
 * Somebody was created or replaced; raised inside the transaction.
 *
 * @param active false means that they may not do anything from now on
 */
public record PersonChanged(String username, boolean active) {}
