package de.tresen.web.report;

import de.tresen.channel.SendResult;
import de.tresen.channel.mail.DeskMail;
import de.tresen.channel.mail.Letter;
import de.tresen.report.WeeklyMails.Attempt;
import de.tresen.report.WeeklyMails.Carrier;
import de.tresen.report.WeeklyMails.Mail;
import de.tresen.report.WeeklyMails.Outcome;
import de.tresen.web.frame.Times;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes a weekly mail in its reader's language, within what they may count, and hands it to the desk's mail server. */
@Component
class WeeklyCarrier implements Carrier {

    private final WeeklyLetters letters;
    private final DeskMail post;
    private final MessageSource messages;
    private final Clock clock;

    WeeklyCarrier(WeeklyLetters letters, DeskMail post, MessageSource messages, Clock clock) {
        this.letters = letters;
        this.post = post;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Attempt carry(Mail mail) {
        if (!post.isSetUp()) {
            return new Attempt(Outcome.TRY_AGAIN, "The operator has set up no mail server for the desk");
        }
        var reader = mail.reader();
        LocaleContextHolder.setLocale(mail.locale());
        try {
            var times = new Times(clock.instant(), reader.timeZone(), mail.locale(), messages);
            var written = mail.onlyGaps() ? letters.gaps(reader, times) : Optional.of(letters.write(reader, times));
            return written.map(words -> attempt(post.send(letter(mail, words))))
                    .orElse(new Attempt(Outcome.NOTHING_TO_SAY, null));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static Letter letter(Mail mail, WeeklyLetters.Written written) {
        return new Letter(
                mail.id(),
                Objects.requireNonNull(mail.reader().email()),
                written.subject(),
                written.text(),
                written.html(),
                written.file());
    }

    private static Attempt attempt(SendResult result) {
        if (result instanceof SendResult.TryAgain again) {
            return new Attempt(Outcome.TRY_AGAIN, again.reason());
        } else if (result instanceof SendResult.Refused refused) {
            return new Attempt(Outcome.REFUSED, refused.reason());
        } else if (result instanceof SendResult.Unknown unknown) {
            return new Attempt(Outcome.IN_DOUBT, unknown.reason());
        }
        return new Attempt(Outcome.SENT, null);
    }
}
