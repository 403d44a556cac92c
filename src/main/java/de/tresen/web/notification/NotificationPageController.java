package de.tresen.web.notification;

import de.tresen.coverage.Absences;
import de.tresen.notice.NoticeWords;
import de.tresen.people.Person;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the reader was told without having asked. */
@Controller
class NotificationPageController {

    private final Notifications notifications;
    private final NoticeWords words;
    private final Absences absences;
    private final MessageSource messages;

    NotificationPageController(
            Notifications notifications, NoticeWords words, Absences absences, MessageSource messages) {
        this.notifications = notifications;
        this.words = words;
        this.absences = absences;
        this.messages = messages;
    }

    /** One of them in the reader's words. */
    record Line(String path, @Nullable String title, String icon, String words, Instant at, boolean unread) {}

    @GetMapping("/notifications")
    String list(Person reader, Model page) {
        var told = notifications.of(reader);
        page.addAttribute("lines", told.stream().map(this::line).toList());
        page.addAttribute(
                "newest", told.stream().mapToLong(Notification::id).max().orElse(0));
        page.addAttribute("anyUnread", told.stream().anyMatch(one -> one.readAt() == null));
        return "notification/page";
    }

    /** For the bell of a page that learned that there is news. */
    @GetMapping(path = "/notifications/unread", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String unread(Person reader) {
        return Integer.toString(notifications.unread(reader));
    }

    /** @param upTo the newest one that was shown: what came after it stays unread */
    @PostMapping("/notifications/read")
    String read(@RequestParam long upTo, Person reader) {
        notifications.read(reader, upTo);
        return "redirect:/notifications";
    }

    private Line line(Notification one) {
        var gone = isGone(one);
        return new Line(
                gone ? "/cover" : one.reason().path(one.interaction(), one.about(), one.detail()),
                gone ? say("notification.gone") : title(one),
                icon(one),
                words.of(one.reason(), one.detail(), LocaleContextHolder.getLocale()),
                one.at(),
                one.readAt() == null);
    }

    /** A request that was withdrawn since. */
    private boolean isGone(Notification one) {
        var about = one.about();
        return switch (one.reason()) {
            case ABSENCE_ASKED, ABSENCE_DECIDED ->
                about == null || absences.find(about).isEmpty();
            default -> false;
        };
    }

    /** Null where the words say it all. */
    private @Nullable String title(Notification one) {
        var subject = one.subject();
        return subject == null
                ? null
                : "#" + one.number() + " · " + (subject.isBlank() ? say("inbox.noSubject") : subject);
    }

    private static String icon(Notification one) {
        return switch (one.reason()) {
            case TARGET_AT_RISK, NOBODY_ON_DUTY -> "risk";
            case TARGET_BREACHED, STILL_LATE -> "late";
            case NEW_MESSAGE, PLAN_CANCELLED -> "talks";
            case APPROVAL_WANTED -> "check";
            case REPLY_RETURNED -> "reply";
            case QUESTION_ASKED, QUESTION_REMINDER, QUESTION_ANSWERED -> "ask";
            case MENTIONED -> "note";
            case BACK_AGAIN -> "clock";
            case HANDED_OVER, HANDOVER_SHEET, RETURN_SHEET -> "hand";
            case ABSENCE_ASKED, ABSENCE_DECIDED, SWAP_ASKED, SWAP_ANSWERED, CLOSED_DAYS_PROPOSED -> "clock";
            case MODEL_SUBMITTED, MODEL_DECLINED -> "note";
        };
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
