package de.tresen.notice;

import de.tresen.channel.mail.Letter;
import de.tresen.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What somebody is told as a mail: short, in their language, with links; of the conversation only number and subject. */
@Component
class Letters {

    private final NoticeWords words;
    private final DeskAddress address;

    Letters(NoticeWords words, DeskAddress address) {
        this.words = words;
        this.address = address;
    }

    /** One line of it, in words. */
    private record Line(
            String title, String said, String at, @Nullable String link) {}

    Letter write(UUID id, String to, Person reader, Locale locale, List<Notice> notices) {
        var lines = notices.stream().map(notice -> line(notice, reader, locale)).toList();
        return new Letter(id, to, subject(notices, locale), text(lines, locale), html(lines, locale));
    }

    private String subject(List<Notice> notices, Locale locale) {
        var first = notices.get(0);
        return notices.size() == 1
                ? subject(first, locale)
                : words.say(locale, "notice.subject.several", notices.size());
    }

    private String subject(Notice notice, Locale locale) {
        return notice.number() == null
                ? words.say(locale, "notice.subject.cover", said(notice, locale))
                : words.say(locale, "notice.subject", "#" + notice.number(), said(notice, locale));
    }

    private Line line(Notice notice, Person reader, Locale locale) {
        return new Line(
                notice.number() == null ? words.say(locale, "notice.look") : notice.title(),
                said(notice, locale),
                time(notice.at(), reader.timeZone(), locale),
                address.of(notice));
    }

    private String said(Notice notice, Locale locale) {
        return words.of(notice.reason(), notice.detail(), locale);
    }

    private static String time(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d. MMM, HH:mm", locale).format(at.atZone(zone));
    }

    private String text(List<Line> lines, Locale locale) {
        var body = lines.stream()
                .map(line -> line.said() + "\n" + line.title() + "\n" + line.at()
                        + (line.link() == null ? "" : "\n" + line.link()))
                .collect(Collectors.joining("\n\n"));
        var choice = address.choice();
        return body + "\n\n-- \n" + words.say(locale, "notice.why") + (choice == null ? "" : "\n" + choice) + "\n";
    }

    private String html(List<Line> lines, Locale locale) {
        var body = lines.stream().map(Letters::paragraph).collect(Collectors.joining("\n"));
        var why = escaped(words.say(locale, "notice.why"));
        var choice = address.choice();
        return "<!DOCTYPE html>\n<html lang=\"" + locale.getLanguage() + "\"><body>\n" + body + "\n<hr>\n<p><small>"
                + (choice == null ? why : linked(choice, why)) + "</small></p>\n</body></html>\n";
    }

    private static String paragraph(Line line) {
        var title = escaped(line.title());
        return "<p><strong>" + escaped(line.said()) + "</strong><br>\n"
                + (line.link() == null ? title : linked(line.link(), title)) + "<br>\n<small>" + escaped(line.at())
                + "</small></p>";
    }

    private static String linked(String link, String escapedWords) {
        return "<a href=\"" + escaped(link) + "\">" + escapedWords + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
