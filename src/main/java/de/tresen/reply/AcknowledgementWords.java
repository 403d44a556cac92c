package de.tresen.reply;

import de.tresen.channel.Acknowledgement;
import de.tresen.channel.Channel;
import de.tresen.channel.Placeholders;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.Interaction;
import de.tresen.reply.Acknowledgements.Expected;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody is told outside the service hours, in their language. */
@Component
public class AcknowledgementWords {

    /** Whoever forges a sender shall not put an advertisement into our mouth by its name. */
    private static final Pattern NAME = Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}' ’-]|\\.(?= |$)){0,59}");

    private final Contacts contacts;
    private final MessageSource messages;

    AcknowledgementWords(Contacts contacts, MessageSource messages) {
        this.contacts = contacts;
        this.messages = messages;
    }

    String of(Interaction interaction, Channel channel, Expected expected) {
        var language = Acknowledgement.language(interaction.language(), channel.language());
        return in(language, channel, contacts.addressed(interaction.contact()), interaction.number(), expected);
    }

    /** With a made-up person, to see how it reads. */
    public String sample(Channel channel, Locale language, Expected expected) {
        return in(language, channel, "Kim Muster", 1234, expected);
    }

    /** The channel's own wording, else the desk's. */
    private String wording(Channel channel, Locale language) {
        var own = Acknowledgement.of(channel).texts().get(language.getLanguage());
        return own != null ? own : usual(language);
    }

    /** The desk's wording. */
    public String usual(Locale language) {
        return Objects.requireNonNull(messages.getMessage("acknowledgement.text", null, language));
    }

    private String in(Locale language, Channel channel, String person, long number, Expected expected) {
        var values = new HashMap<String, String>(Map.of(
                Placeholders.NUMBER,
                "#" + number,
                Placeholders.CHANNEL,
                channel.name(),
                Acknowledgement.OPENS,
                time(expected.opensAt(), expected.zone(), language),
                Acknowledgement.EXPECTED,
                time(expected.dueAt(), expected.zone(), language)));
        values.put(Placeholders.PERSON, NAME.matcher(person).matches() ? person : "");
        return Acknowledgement.fill(wording(channel, language), values);
    }

    private String time(@Nullable Instant at, ZoneId zone, Locale language) {
        var pattern = messages.getMessage("acknowledgement.time", null, language);
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern(Objects.requireNonNull(pattern), language)
                        .format(at.atZone(zone));
    }
}
