package de.tresen.model;

import java.util.Locale;

/** What a file describes; the name of its suffix. */
public enum ModelKind {
    BPMN,
    DMN,
    FORM;

    /** As files end. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
