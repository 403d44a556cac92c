package de.tresen.reply;

import de.tresen.channel.Placeholders;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Message;
import de.tresen.people.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a colleague looking over one's shoulder would say about a reply. Only hints; nothing is held back for them. */
@Component
public class PersonalCheck {

    private static final int WORTH_CHECKING = 40;
    private static final int GREETING = 120;
    private static final int SHORTEST_NAME = 3;
    private static final int MODELS = 200;
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{4,}\\P{L}+\\p{Lu}{4,}\\b|!{3,}");

    /** Words that promise a file, in the languages of the desk. */
    private static final Pattern ENCLOSED = Pattern.compile(
            "(?iu)\\b(anbei|im anhang|angehängt\\w*|beigefügt\\w*|in der anlage|attached|attachments?|enclosed)\\b");

    private final Contacts contacts;
    private final Conversations conversations;
    private final ModelAnswers models;
    private final Values values;
    private final UnsentFiles files;

    PersonalCheck(
            Contacts contacts, Conversations conversations, ModelAnswers models, Values values, UnsentFiles files) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.models = models;
        this.values = values;
        this.files = files;
    }

    /** Words for it are {@code hint.<name>} in the message bundle. */
    public enum Hint {
        NAME_MISSING,
        UNFILLED,
        SHOUTING,
        JARGON,
        TEMPLATE,
        FILE_MISSING
    }

    /**
     * What is worth a second look, in the order in which one reads.
     *
     * @param jargon words that only colleagues use, for {@code JARGON}
     */
    public record Look(List<Hint> hints, List<String> jargon) {

        public static final Look NOTHING = new Look(List.of(), List.of());
    }

    public Look of(Interaction interaction, Person writer, KeptDraft draft) {
        var text = draft.text();
        var jargon = jargon(text, said(interaction));
        var name = contacts.get(interaction.contact()).name();
        var filling = values.of(interaction, writer);
        var hints = hints(
                text,
                name,
                jargon,
                written -> models.list(writer, null, null, MODELS).stream()
                        .anyMatch(model ->
                                plain(Placeholders.fill(model.text(), filling)).equals(written)));
        if (ENCLOSED.matcher(text).find() && files.of(draft.id()).isEmpty()) {
            hints.add(Hint.FILE_MISSING);
        }
        return new Look(hints, jargon);
    }

    /** Words that the person uses are understood. */
    static List<String> jargon(String text, String said) {
        var theirs = said.toLowerCase(Locale.ROOT);
        return Jargon.in(text).stream()
                .filter(word -> !theirs.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private String said(Interaction interaction) {
        return conversations.of(interaction.id()).stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .map(Message::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n", interaction.subject() + "\n", ""));
    }

    static List<Hint> hints(String text, String personName, List<String> jargon, Predicate<String> isModel) {
        var hints = new ArrayList<Hint>();
        var worth = text.strip().length() >= WORTH_CHECKING;
        if (worth && !greets(text.strip(), personName)) {
            hints.add(Hint.NAME_MISSING);
        }
        if (!Placeholders.in(text).isEmpty()) {
            hints.add(Hint.UNFILLED);
        }
        if (SHOUTED.matcher(text).find()) {
            hints.add(Hint.SHOUTING);
        }
        if (!jargon.isEmpty()) {
            hints.add(Hint.JARGON);
        }
        if (worth && isModel.test(plain(text))) {
            hints.add(Hint.TEMPLATE);
        }
        return hints;
    }

    private static boolean greets(String text, String personName) {
        var greeting = text.substring(0, Math.min(GREETING, text.length())).toLowerCase(Locale.ROOT);
        var parts = Arrays.stream(personName.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> part.length() >= SHORTEST_NAME)
                .toList();
        return parts.isEmpty() || parts.stream().anyMatch(greeting::contains);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
