package de.tresen.notice;

import de.tresen.channel.PlainText;
import de.tresen.channel.mail.Letter;
import de.tresen.escalation.AnswerLink;
import de.tresen.escalation.AnswerLinks;
import de.tresen.escalation.Question;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A question as a mail: who asks what, and the link to answer. Nothing of the conversation or of who wrote to us. */
@Component
class QuestionLetters {

    private final AnswerLinks links;
    private final NoticeWords words;
    private final DeskAddress address;
    private final People people;

    QuestionLetters(AnswerLinks links, NoticeWords words, DeskAddress address, People people) {
        this.links = links;
        this.words = words;
        this.address = address;
        this.people = people;
    }

    /** Empty where nobody needs the answer any more. */
    Optional<Letter> write(UUID link, String to, Person reader, Locale locale) {
        return links.find(link)
                .filter(found -> links.state(found) == AnswerLink.State.OPEN)
                .map(found -> write(found, to, reader, locale));
    }

    private Letter write(AnswerLink link, String to, Person reader, Locale locale) {
        var question = links.questionOf(link);
        var asks = words.say(locale, "answerLink.asks", nameOf(question.askedBy()));
        var href = String.valueOf(address.answer(links.secret(link.id())));
        var until = words.say(
                locale,
                "answerLink.until",
                DateTimeFormatter.ofPattern("EEE d. MMM, HH:mm", locale)
                        .format(link.validUntil().atZone(reader.timeZone())));
        var subject = words.say(locale, "answerLink.subject", firstLine(question));
        return new Letter(
                link.id(),
                to,
                subject,
                text(question, asks, words.say(locale, "answerLink.answer"), href, until),
                html(question, asks, words.say(locale, "answerLink.answer"), href, until, locale));
    }

    private static String firstLine(Question question) {
        var line = PlainText.line(question.text(), 10_000);
        return line.length() <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 70)) + "…";
    }

    private String nameOf(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private static String text(Question question, String asks, String answer, String href, String until) {
        return asks + "\n\n" + question.text().strip() + "\n\n" + answer + "\n" + href + "\n\n" + until + "\n";
    }

    private static String html(
            Question question, String asks, String answer, String href, String until, Locale locale) {
        return "<!DOCTYPE html>\n<html lang=\"" + locale.getLanguage() + "\"><body>\n<p>" + escaped(asks)
                + "</p>\n<blockquote><p>"
                + escaped(question.text().strip()).replace("\r\n", "\n").replace("\n", "<br>\n")
                + "</p></blockquote>\n<p><a href=\"" + escaped(href) + "\">" + escaped(answer)
                + "</a></p>\n<p><small>" + escaped(until) + "</small></p>\n</body></html>\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
