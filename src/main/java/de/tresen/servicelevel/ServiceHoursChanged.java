package de.tresen.servicelevel;

/** Service hours have new wording; published in the transaction that stores it. */
public record ServiceHoursChanged(String key) {}
