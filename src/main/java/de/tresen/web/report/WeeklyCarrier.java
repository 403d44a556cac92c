package de.tresen.web.report;

import de.tresen.report.WeeklyMails.Attempt;
import de.tresen.report.WeeklyMails.Carrier;
import de.tresen.report.WeeklyMails.Mail;
import de.tresen.report.WeeklyMails.Outcome;
import de.tresen.web.frame.Times;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes a weekly mail in its reader's language, within what they may count, and hands it to the post. */
@Component
class WeeklyCarrier implements Carrier {

    private final WeeklyLetters letters;
    private final ObjectProvider<WeeklyPost> post;
    private final MessageSource messages;
    private final Clock clock;

    WeeklyCarrier(WeeklyLetters letters, ObjectProvider<WeeklyPost> post, MessageSource messages, Clock clock) {
        this.letters = letters;
        this.post = post;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Attempt carry(Mail mail) {
        var server = post.stream().filter(WeeklyPost::isSetUp).findFirst();
        if (server.isEmpty()) {
            return new Attempt(Outcome.TRY_AGAIN, "The operator has set up no mail server for the desk");
        }
        var reader = mail.reader();
        LocaleContextHolder.setLocale(mail.locale());
        try {
            var times = new Times(clock.instant(), reader.timeZone(), mail.locale(), messages);
            return server.get().send(mail.id(), Objects.requireNonNull(reader.email()), letters.write(reader, times));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
