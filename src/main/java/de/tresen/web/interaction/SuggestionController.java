package de.tresen.web.interaction;

import de.tresen.interaction.Interactions;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Colleagues whom one may mean while typing {@code @}. */
@Controller
class SuggestionController {

    private static final int MOST = 6;

    private final People people;
    private final Interactions interactions;

    SuggestionController(People people, Interactions interactions) {
        this.people = people;
        this.interactions = interactions;
    }

    /**
     * @param value what stands in the text for it
     * @param sees false: they may not see the interaction, so that they will not be told
     */
    record Suggestion(String value, String label, boolean sees) {}

    /** @param interaction where the text will stand; then people who may see it come first */
    @GetMapping("/people/suggestions")
    @ResponseBody
    List<Suggestion> suggestions(@RequestParam String q, @RequestParam @Nullable UUID interaction, Person reader) {
        if (interaction != null) {
            interactions.get(interaction, reader);
        }
        var typed = q.toLowerCase(Locale.ROOT).strip();
        return people.list().stream()
                .filter(person -> person.active() && !person.username().equals(reader.username()))
                .filter(person -> fits(person, typed))
                .sorted(Comparator.comparing(
                                (Person person) -> !person.username().startsWith(typed))
                        .thenComparing(person -> !nearby(person, reader))
                        .thenComparing(Person::name))
                .limit(MOST)
                .map(person -> new Suggestion(person.username(), person.name(), sees(person, interaction)))
                .sorted(Comparator.comparing(suggestion -> !suggestion.sees()))
                .toList();
    }

    private static boolean fits(Person person, String typed) {
        return person.username().startsWith(typed)
                || person.name().toLowerCase(Locale.ROOT).startsWith(typed)
                || person.name().toLowerCase(Locale.ROOT).contains(" " + typed);
    }

    private static boolean nearby(Person person, Person reader) {
        return person.teams().stream().anyMatch(reader::belongsTo);
    }

    private boolean sees(Person person, @Nullable UUID interaction) {
        return interaction == null || interactions.find(interaction, person).isPresent();
    }
}
