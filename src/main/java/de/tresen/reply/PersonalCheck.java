package de.tresen.reply;

import de.tresen.channel.Placeholders;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.Interaction;
import de.tresen.people.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a colleague looking over one's shoulder would say about a reply. Only hints; nothing is held back for them. */
@Component
public class PersonalCheck {

    private static final int WORTH_CHECKING = 40;
    private static final int GREETING = 120;
    private static final int SHORTEST_NAME = 3;
    private static final int MODELS = 200;
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{4,}\\P{L}+\\p{Lu}{4,}\\b|!{3,}");

    private final Contacts contacts;
    private final ModelAnswers models;
    private final Values values;

    PersonalCheck(Contacts contacts, ModelAnswers models, Values values) {
        this.contacts = contacts;
        this.models = models;
        this.values = values;
    }

    /** Words for it are {@code hint.<name>} in the message bundle. */
    public enum Hint {
        NAME_MISSING,
        UNFILLED,
        SHOUTING,
        TEMPLATE
    }

    /** What is worth a second look, in the order in which one reads. */
    public List<Hint> of(Interaction interaction, Person writer, String text) {
        var name = contacts.get(interaction.contact()).name();
        var filling = values.of(interaction, writer);
        return hints(
                text,
                name,
                written -> models.list(writer, null, null, MODELS).stream()
                        .anyMatch(model ->
                                plain(Placeholders.fill(model.text(), filling)).equals(written)));
    }

    static List<Hint> hints(String text, String personName, Predicate<String> isModel) {
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
