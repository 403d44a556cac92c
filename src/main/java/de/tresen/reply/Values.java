package de.tresen.reply;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.channel.Placeholders;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.Interaction;
import de.tresen.people.Person;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What placeholders stand for when somebody writes in an interaction. */
@Component
public class Values {

    /** Languages of the message bundle. */
    private static final Set<String> GREETED = Set.of("de", "en");

    private final Channels channels;
    private final Contacts contacts;
    private final MessageSource messages;
    private final Clock clock;

    Values(Channels channels, Contacts contacts, MessageSource messages, Clock clock) {
        this.channels = channels;
        this.contacts = contacts;
        this.messages = messages;
        this.clock = clock;
    }

    /** The date as the person's language writes it, where the writer is. */
    public Map<String, String> of(Interaction interaction, Person by) {
        return Map.of(
                Placeholders.PERSON,
                contacts.addressed(interaction.contact()),
                Placeholders.AGENT,
                by.name(),
                Placeholders.NUMBER,
                "#" + interaction.number(),
                Placeholders.CHANNEL,
                channelOf(interaction).map(Channel::name).orElse(""),
                Placeholders.DATE,
                today(by, language(interaction)));
    }

    /** Made-up values to see how a text will look. */
    public Map<String, String> sample(Person by, String language) {
        return Map.of(
                Placeholders.PERSON, "Kim Muster",
                Placeholders.AGENT, by.name(),
                Placeholders.NUMBER, "#1234",
                Placeholders.CHANNEL, "Forum",
                Placeholders.DATE, today(by, Locale.forLanguageTag(language)));
    }

    private String today(Person by, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(clock.instant().atZone(by.timeZone()));
    }

    /** How an answer may begin: the person as they want to be addressed, in their language as far as we speak it. */
    public String greeting(Interaction interaction) {
        var person = contacts.addressed(interaction.contact());
        var language = interaction.language();
        return language != null && GREETED.contains(language)
                ? messages.getMessage("reply.greeting", new Object[] {person}, Locale.forLanguageTag(language))
                : person + ",";
    }

    /** What the channel adds below whatever this person sends there; none = nothing. */
    public @Nullable String signature(Interaction interaction, Person by) {
        return channelOf(interaction)
                .map(Channel::signature)
                .map(signature -> Placeholders.fill(signature, of(interaction, by)))
                .orElse(null);
    }

    private Optional<Channel> channelOf(Interaction interaction) {
        return channels.find(interaction.channel());
    }

    private static Locale language(Interaction interaction) {
        var language = interaction.language();
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }
}
