package de.tresen.web.interaction;

import de.tresen.interaction.Message;
import java.util.List;

/**
 * An act that the desk refused, shown where it was tried.
 *
 * @param act reply, note, question, classification, closure …
 * @param message what happened and what to do, in the reader's language
 * @param text what the reader had written
 * @param newer messages that came or changed meanwhile
 */
record Refused(String act, String message, String text, List<Message> newer) {}
