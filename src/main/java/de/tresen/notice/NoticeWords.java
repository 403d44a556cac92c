package de.tresen.notice;

import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.routing.Notifications.Reason;
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
        return say(locale, "notification." + reason, about(reason, detail == null ? "" : detail, locale));
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
                    NOBODY_ON_DUTY -> detail;
        };
    }

    String say(Locale locale, String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(code, arguments, locale));
    }
}
