package de.tresen.web.frame;

import de.tresen.people.Person;
import de.tresen.people.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param theme light or dark, or null: as the system is set
 * @param here path and query of this page, to come back to
 * @param person who is signed in; null outside the desk
 */
public record Frame(
        String language,
        @Nullable String theme,
        String here,
        @Nullable Person person,
        List<Place> places) {

    /** A place of the desk in the rail; its label is the text {@code place.<key>}. */
    public record Place(String key, String path, String icon) {}

    public List<Role> roles() {
        return person == null ? List.of() : person.roles().stream().sorted().toList();
    }

    static List<Place> placesFor(@Nullable Person person) {
        var everybody = List.of(
                new Place("inbox", "/inbox", "inbox"),
                new Place("interactions", "/interactions", "talks"),
                new Place("people", "/contacts", "people"));
        var operators = List.of(
                new Place("quarantine", "/quarantine", "quarantine"), new Place("settings", "/settings", "settings"));
        if (person == null) {
            return List.of();
        }
        var places = new ArrayList<>(everybody);
        if (person.seesAll() || !person.teams().isEmpty()) {
            places.add(new Place("cover", "/cover", "cover"));
        }
        if (person.answersPeople() || person.seesAll()) {
            places.add(new Place("modelAnswers", "/model-answers", "note"));
        }
        if (person.seesAll() || person.is(Role.LEAD) || person.is(Role.PROCESS_OWNER)) {
            places.add(new Place("serviceLevels", "/service-levels", "clock"));
        }
        if (person.seesAll() || person.is(Role.LEAD) || person.is(Role.PROCESS_OWNER)) {
            places.add(new Place("processes", "/processes", "processes"));
        }
        if (person.seesAll() || person.is(Role.LEAD)) {
            places.add(new Place("reports", "/reports", "chart"));
        }
        if (person.is(Role.ADMIN)) {
            places.addAll(operators);
        }
        return places;
    }
}
