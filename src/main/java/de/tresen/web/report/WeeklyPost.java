package de.tresen.web.report;

import de.tresen.report.WeeklyMails.Attempt;
import java.util.UUID;

/** Takes the weekly mails out of the house. */
interface WeeklyPost {

    /** Whether the operator has set up a server for mails of the desk. */
    boolean isSetUp();

    /** Tries once. {@code id} is the same at every attempt. */
    Attempt send(UUID id, String to, Letter letter);

    /** A mail as plain text and as a page, with the reports as PDF. */
    record Letter(String subject, String text, String html, String file, byte[] pdf) {}
}
