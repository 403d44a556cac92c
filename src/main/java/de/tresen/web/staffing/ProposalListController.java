package de.tresen.web.staffing;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.staffing.Proposals;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proposals so far, and the form that asks for one. */
@Controller
@RequestMapping("/cover/proposals")
@Only({Role.LEAD, Role.MANAGER, Role.ADMIN})
class ProposalListController {

    private static final int SHOWN = 20;
    private static final int WEEKS = 4;

    private final Proposals proposals;
    private final ProposalPages pages;
    private final Clock clock;

    ProposalListController(Proposals proposals, ProposalPages pages, Clock clock) {
        this.proposals = proposals;
        this.pages = pages;
        this.clock = clock;
    }

    /** By default the four weeks from the next Monday on. */
    @GetMapping
    ModelAndView list(@RequestParam @Nullable String team, Person reader) {
        var monday =
                LocalDate.ofInstant(clock.instant(), reader.timeZone()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var filled = new Filled()
                .with("team", team)
                .with("from", monday.toString())
                .with("to", monday.plusWeeks(WEEKS).minusDays(1).toString())
                .with("people", "1");
        return page(filled, pages.wrong(), reader);
    }

    @PostMapping
    ModelAndView ask(@RequestParam MultiValueMap<String, String> values, Person by) {
        var filled = new Filled(values);
        var wrong = pages.wrong();
        try {
            return new ModelAndView("redirect:/cover/proposals/"
                    + proposals.ask(by, content(filled)).id());
        } catch (Refusal.Invalid refused) {
            wrong.add(refused, "proposal.wrong", Map.of());
        } catch (Refusal.Conflict searching) {
            wrong.add("team", "refusal." + searching.code());
        }
        var answer = page(filled, wrong, by);
        answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return answer;
    }

    private static Proposals.Content content(Filled filled) {
        return new Proposals.Content(
                filled.text("team"),
                filled.text("from"),
                filled.text("to"),
                number(filled.text("people")),
                filled.text("channel"),
                filled.text("language"),
                filled.text("skill"));
    }

    /** Zero, which is refused, for what is no number. */
    private static @Nullable Integer number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    private ModelAndView page(Filled filled, Wrong wrong, Person reader) {
        var teams = pages.teams(reader);
        return new ModelAndView("staffing/proposals")
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("teams", teams)
                .addObject("channels", pages.channels(teams))
                .addObject("known", pages.known(teams))
                .addObject("names", pages.names())
                .addObject("mostPeople", Proposals.MOST_PEOPLE)
                .addObject("proposals", proposals.list(reader, null, null, SHOWN));
    }
}
