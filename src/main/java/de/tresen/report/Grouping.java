package de.tresen.report;

/** By what promises are counted; the key of the group is that of the interaction, but for targets. */
public enum Grouping {
    CHANNEL,
    TEAM,
    CATEGORY,
    TARGET
}
