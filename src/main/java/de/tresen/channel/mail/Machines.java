package de.tresen.channel.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a machine wrote a mail, so that no machine of ours answers it: RFC 3834 first, then the headers that mail
 * systems used before it, mailing lists, and as a weak sign the subjects of holiday notices.
 */
final class Machines {

    private static final List<String> MARKS = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-Autoresponder",
            "X-Auto-Reply-From",
            "X-Mail-Autoreply",
            "List-Id",
            "List-Unsubscribe",
            "List-Post",
            "X-Failed-Recipients",
            "Feedback-ID",
            "X-Vacation",
            "X-Loop");
    private static final Pattern PRECEDENCE = Pattern.compile("(?i)(bulk|list|junk|auto_reply|auto-reply)\\b.*");
    private static final Pattern MAILER =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|noreply-.*|bounces?[+-].*)@.*");
    private static final Pattern NOTICE = Pattern.compile(
            "(?iu)^(automatische antwort|autom\\. antwort|abwesenheitsnotiz|abwesend|out of (the )?office|automatic reply|auto(matic)?[- ]?reply|autoreply|au\u00dfer haus|nicht im b\u00fcro|vacation reply|r\u00e9ponse automatique)\\b.*");

    private Machines() {}

    static boolean wrote(RawHeaders headers, Sender sender, String subject) {
        return isMarked(headers)
                || MARKS.stream().anyMatch(headers::has)
                || PRECEDENCE.matcher(headers.text("Precedence")).matches()
                || headers.text("X-Auto-Response-Suppress")
                                .toLowerCase(Locale.ROOT)
                                .matches(".*\\b(all|oof|autoreply)\\b.*")
                        && isNotice(subject)
                || hasEmptyReturnPath(headers)
                || sender.address() != null && MAILER.matcher(sender.address()).matches()
                || isNotice(subject) && !subject.contains("?");
    }

    /** From the mail system itself: the only senders of delivery reports that are not in the form of RFC 3464. */
    static boolean isMailSystem(RawHeaders headers, Sender sender) {
        var address = sender.address() == null ? "" : sender.address();
        return headers.has("X-Failed-Recipients")
                || address.startsWith("mailer-daemon@")
                || address.startsWith("postmaster@") && hasEmptyReturnPath(headers);
    }

    private static boolean isMarked(RawHeaders headers) {
        var submitted = headers.text("Auto-Submitted").toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.matches("no\\b.*");
    }

    private static boolean hasEmptyReturnPath(RawHeaders headers) {
        return headers.text("Return-Path").replaceAll("\\s", "").equals("<>");
    }

    private static boolean isNotice(String subject) {
        return NOTICE.matcher(subject).matches();
    }
}
