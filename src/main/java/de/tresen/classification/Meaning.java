package de.tresen.classification;

import de.tresen.interaction.Category;
import java.util.Optional;

/** What a phrase tells about the text in which it stands. */
public enum Meaning {
    QUESTION,
    COMPLAINT,
    PRAISE,
    SUGGESTION,
    REQUEST,
    SPAM,
    ABUSE,
    /** Thanks: praise when nothing else is said, courtesy otherwise. */
    THANKS,
    /** Says nothing, and keeps shorter phrases inside it from counting: greetings, closings, set phrases. */
    NEUTRAL,
    /** Must be soon. */
    URGENCY,
    /** Somebody or something is harmed, or the law or the press is called. */
    HARM,
    /** Turns what stands beside it around. */
    NEGATION;

    /** The category whose points it adds to. */
    Optional<Category> category() {
        return switch (this) {
            case QUESTION, COMPLAINT, PRAISE, SUGGESTION, REQUEST, SPAM, ABUSE -> Optional.of(Category.valueOf(name()));
            case THANKS, NEUTRAL, URGENCY, HARM, NEGATION -> Optional.empty();
        };
    }

    boolean isMarker() {
        return this == URGENCY || this == HARM;
    }
}
