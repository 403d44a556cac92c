package de.tresen.servicelevel;

/** A service level promises something else now; published in the transaction that stores it. */
public record ServiceLevelChanged(String key) {}
