package de.tresen.classification;

/** Judges facts; the decision table that process owners edit stands behind it. */
public interface ClassificationRules {

    Verdict decide(Facts facts);
}
