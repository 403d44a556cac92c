package de.tresen.notice;

import de.tresen.calendar.ClosedDaysProposed;
import de.tresen.coverage.CoverDetail;
import de.tresen.coverage.Days;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.routing.Notifications.Reason;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody is told, in words: the same in the bell, in mails and in chat tools. */
@Component
public class NoticeWords {

    private final Teams teams;
    private final MessageSource messages;

    NoticeWords(Teams teams, MessageSource messages) {
        this.teams = teams;
        this.messages = messages;
    }

    public String of(Reason reason, @Nullable String detail, Locale locale) {
        var known = detail == null ? "" : detail;
        if (reason == Reason.CLOSED_DAYS_PROPOSED) {
            var proposed = ClosedDaysProposed.read(known);
            return say(locale, "notification." + reason, proposed.hours(), proposed.days());
        }
        return reason.isAboutCover()
                ? cover(reason, CoverDetail.read(known), locale)
                : say(locale, "notification." + reason, about(reason, known, locale));
    }

    private String cover(Reason reason, CoverDetail about, Locale locale) {
        var outcome = about.outcome().isEmpty() ? "" : "." + about.outcome();
        return say(locale, "notification." + reason + outcome, about.name(), days(about.days(), locale));
    }

    private String days(Days days, Locale locale) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        var first = format.format(days.first());
        if (days.last() == null) {
            return say(locale, "notice.days.open", first);
        }
        return days.last().equals(days.first()) ? first : say(locale, "notice.days", first, format.format(days.last()));
    }

    private String about(Reason reason, String detail, Locale locale) {
        return switch (reason) {
            case TARGET_AT_RISK, TARGET_BREACHED, STILL_LATE -> say(locale, "target." + detail);
            case QUESTION_ASKED, QUESTION_REMINDER, QUESTION_ANSWERED ->
                teams.find(detail).map(Team::name).orElse(detail);
            case NEW_MESSAGE,
                    PLAN_CANCELLED,
                    APPROVAL_WANTED,
                    REPLY_RETURNED,
                    MENTIONED,
                    BACK_AGAIN,
                    HANDED_OVER,
                    NOBODY_ON_DUTY,
                    ABSENCE_ASKED,
                    ABSENCE_DECIDED,
                    SWAP_ASKED,
                    SWAP_ANSWERED,
                    HANDOVER_SHEET,
                    RETURN_SHEET,
                    CLOSED_DAYS_PROPOSED,
                    MODEL_SUBMITTED,
                    MODEL_DECLINED -> detail;
        };
    }

    String say(Locale locale, String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(code, arguments, locale));
    }
}
