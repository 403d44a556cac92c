package de.tresen.web.handover;

import de.tresen.handover.Fact;
import de.tresen.handover.Handovers;
import de.tresen.handover.Handovers.Content;
import de.tresen.handover.Successors;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.Refusal;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands over what somebody has when their shift ends. */
@Controller
class ShiftHandoverController {

    private static final String PREFIX = "handover.wrong";

    private final Handovers handovers;
    private final Successors successors;
    private final People people;
    private final Teams teams;
    private final MessageSource messages;
    private final Clock clock;

    ShiftHandoverController(
            Handovers handovers,
            Successors successors,
            People people,
            Teams teams,
            MessageSource messages,
            Clock clock) {
        this.handovers = handovers;
        this.successors = successors;
        this.people = people;
        this.teams = teams;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cover/handovers/new")
    ModelAndView create(@RequestParam MultiValueMap<String, String> values, Person by) {
        var filled = new Filled(values);
        var team = filled.text("team") == null ? firstTeam(by) : filled.text("team");
        return form(filled.with("team", team), by, new Wrong(messages));
    }

    @PostMapping("/cover/handovers")
    ModelAndView make(@RequestParam MultiValueMap<String, String> values, Person by, RedirectAttributes then) {
        var filled = new Filled(values);
        try {
            handovers.make(by, content(filled));
            then.addFlashAttribute("toast", "handedOver");
            return new ModelAndView("redirect:/cover/handovers");
        } catch (Refusal.Invalid refused) {
            var wrong = new Wrong(messages);
            wrong.add(refused, PREFIX, Map.of());
            return form(filled, by, wrong);
        }
    }

    private ModelAndView form(Filled filled, Person by, Wrong wrong) {
        var team = requireTeam(filled.text("team"), by);
        var person = Objects.requireNonNullElse(filled.text("person"), by.username());
        var members = members(team);
        var next = successors.of(team.key(), person, clock.instant());
        if (filled.text("receiver") == null && !next.isEmpty()) {
            filled.with("receiver", next.get(0));
        }
        return new ModelAndView("handover/new")
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("team", team)
                .addObject("teams", by.teams().stream().sorted().map(teams::get).toList())
                .addObject("person", person)
                .addObject("leaving", by.seesAll() || by.leads(team.key()) ? members : List.of())
                .addObject(
                        "receivers",
                        members.stream()
                                .filter(member -> !member.username().equals(person))
                                .toList())
                .addObject("onDuty", next)
                .addObject("count", preview(by, filled));
    }

    /** How many interactions would stand on the sheet; none where it cannot be made. */
    private @Nullable Long preview(Person by, Filled filled) {
        try {
            var content = new Content(filled.text("team"), filled.text("person"), null, null);
            return handovers.preview(by, content).stream()
                    .map(Fact::interaction)
                    .distinct()
                    .count();
        } catch (Refusal.Invalid nobodyThere) {
            return null;
        }
    }

    private static Content content(Filled filled) {
        return new Content(filled.text("team"), filled.text("person"), filled.text("receiver"), filled.text("note"));
    }

    private List<Person> members(Team team) {
        return people.ofTeam(team.key()).stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private Team requireTeam(@Nullable String key, Person by) {
        return teams.find(Objects.requireNonNullElse(key, ""))
                .filter(team -> by.seesAll() || by.belongsTo(team.key()))
                .orElseThrow(() -> new Refusal.NotFound(
                        "team.unknown", "There is no team of this key that you may see; hand over in one of yours."));
    }

    private static @Nullable String firstTeam(Person by) {
        return by.teams().stream().sorted().findFirst().orElse(null);
    }
}
