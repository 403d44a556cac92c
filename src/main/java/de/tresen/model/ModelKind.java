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

    /** The key of a file: {@code processes/handle-interaction.bpmn} is the model {@code handle-interaction}. */
    public static String keyOf(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        var end = name.lastIndexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }
}
