package de.tresen.people;

/** Somebody has a new password; raised inside the transaction. */
public record PasswordChanged(String username) {}
