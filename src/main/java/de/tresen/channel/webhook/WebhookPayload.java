package de.tresen.channel.webhook;

import de.tresen.channel.ChannelType.Unreadable;
import de.tresen.channel.Fields;
import de.tresen.channel.PlainText;
import de.tresen.interaction.Visibility;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a platform says, checked field by field. Of a deletion only the first fields count. */
record WebhookPayload(
        Event event,
        String id,
        String thread,
        Instant occurredAt,
        @Nullable String parent,
        @Nullable Sender author,
        @Nullable String title,
        @Nullable String text,
        @Nullable String html,
        @Nullable String url,
        @Nullable Visibility visibility) {

    private static final int ID = 500;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    enum Event {
        CREATED("message.created"),
        EDITED("message.edited"),
        DELETED("message.deleted");

        private final String word;

        Event(String word) {
            this.word = word;
        }
    }

    record Sender(
            String id,
            String name,
            @Nullable String handle,
            @Nullable String email) {}

    /** @throws Unreadable naming every wrong field */
    static WebhookPayload parse(byte[] raw) throws Unreadable {
        var fields = new Fields(WebhookJson.parse(raw));
        var event = event(fields);
        var payload = new WebhookPayload(
                event,
                fields.text("id", ID),
                fields.text("thread", ID),
                occurredAt(fields),
                fields.anyText("parent").filter(id -> !id.isBlank()).orElse(null),
                author(fields, event),
                fields.anyText("title").orElse(null),
                fields.anyText("text").orElse(null),
                fields.anyText("html").filter(html -> !html.isBlank()).orElse(null),
                fields.anyText("url").orElse(null),
                fields.optionalOneOf("visibility", Visibility.class).orElse(null));
        payload.checkContent(fields);
        fields.refuseUnknown();
        refuse(fields);
        return payload;
    }

    /** The same message, however often it comes. Each edit is a message of its own. */
    String dedupeKey() {
        var key = event.word + " " + id;
        return event == Event.EDITED ? key + " " + occurredAt : key;
    }

    private void checkContent(Fields fields) {
        if (parent != null && parent.length() > ID) {
            fields.wrong("parent", "must not be longer than " + ID + " characters");
        }
        if (event != Event.DELETED && text == null && html == null) {
            fields.wrong("text", "is missing");
        }
    }

    private static Event event(Fields fields) {
        var word = fields.text("event", 100);
        for (var event : Event.values()) {
            if (event.word.equals(word)) {
                return event;
            }
        }
        fields.check("event", word, w -> false, "must be message.created, message.edited or message.deleted");
        return Event.CREATED;
    }

    private static Instant occurredAt(Fields fields) {
        var text = fields.text("occurredAt", 100);
        var instant = instant(text);
        fields.check("occurredAt", text, t -> instant.isPresent(), "must be an instant such as 2026-11-18T09:00:00Z");
        return instant.orElse(EARLIEST);
    }

    private static Optional<Instant> instant(String text) {
        try {
            var instant = Instant.parse(text);
            return Optional.of(instant).filter(i -> !i.isBefore(EARLIEST) && !i.isAfter(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Sender author(Fields fields, Event event) {
        if (event == Event.DELETED) {
            fields.ignore("author");
            return null;
        }
        var author = fields.object("author");
        var id = author.text("id", ID);
        var handle = author.anyText("handle").map(h -> PlainText.line(h, 300)).filter(h -> !h.isEmpty());
        var name = PlainText.line(author.anyTextRequired("name"), 300);
        var email = author.anyText("email").map(e -> PlainText.line(e, 1000)).filter(e -> isAddress(e));
        author.refuseUnknown();
        var shown = name.isEmpty() ? handle.orElseGet(() -> PlainText.line(id, 300)) : name;
        return new Sender(id, shown, handle.orElse(null), email.orElse(null));
    }

    private static boolean isAddress(String email) {
        return email.length() <= 320 && email.indexOf('@') > 0;
    }

    private static void refuse(Fields fields) throws Unreadable {
        if (!fields.allWrong().isEmpty()) {
            throw new Unreadable(fields.allWrong().stream()
                    .map(field -> field.field() + " " + field.message())
                    .collect(Collectors.joining("; ", "", ".")));
        }
    }
}
