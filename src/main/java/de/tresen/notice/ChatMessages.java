package de.tresen.notice;

import de.tresen.channel.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a chat tool gets: a text to show, which most of them take as it is, and the same as data. */
@Component
class ChatMessages {

    private final NoticeWords words;
    private final DeskAddress address;
    private final JsonMapper json;

    ChatMessages(NoticeWords words, DeskAddress address, JsonMapper json) {
        this.words = words;
        this.address = address;
        this.json = json;
    }

    byte[] write(UUID id, ChatHook hook, List<Notice> notices) {
        var locale = Locale.forLanguageTag(hook.language());
        var body = json.createObjectNode()
                .put("event", "notice")
                .put("id", id.toString())
                .put(
                        "text",
                        notices.stream().map(notice -> line(notice, locale)).collect(Collectors.joining("\n")));
        var items = body.putArray("items");
        notices.forEach(notice -> fill(items.addObject(), notice, locale));
        return json.writeValueAsBytes(body);
    }

    private String line(Notice notice, Locale locale) {
        var link = address.of(notice);
        return "#" + notice.number() + " " + subject(notice) + " – "
                + words.of(notice.reason(), notice.detail(), locale)
                + (link == null ? "" : " " + link);
    }

    private void fill(ObjectNode item, Notice notice, Locale locale) {
        item.put("interaction", String.valueOf(notice.interaction()))
                .put("number", notice.number())
                .put("subject", subject(notice))
                .put("team", notice.team())
                .put("kind", notice.reason().name())
                .put("detail", notice.detail())
                .put("words", words.of(notice.reason(), notice.detail(), locale))
                .put("at", notice.at().toString())
                .put("url", address.of(notice));
    }

    private static String subject(Notice notice) {
        return PlainText.line(String.valueOf(notice.subject()), 300);
    }
}
