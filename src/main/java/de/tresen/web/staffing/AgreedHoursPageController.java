package de.tresen.web.staffing;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.people.Teams;
import de.tresen.staffing.AgreedHours;
import de.tresen.staffing.AgreedHours.Agreed;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How many hours a week were agreed with each of a team; an empty field = what is usual. */
@Controller
@RequestMapping("/cover/agreed-hours")
@Only({Role.LEAD, Role.MANAGER, Role.ADMIN})
class AgreedHoursPageController {

    private static final Pattern HOURS = Pattern.compile("[0-9]{1,2}([.,][0-9]{1,2})?");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final AgreedHours hours;
    private final Teams teams;
    private final ProposalPages pages;

    AgreedHoursPageController(AgreedHours hours, Teams teams, ProposalPages pages) {
        this.hours = hours;
        this.teams = teams;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(@RequestParam String team, Person reader) {
        var filled = new Filled();
        hours.ofTeam(teams.get(team).key(), reader).stream()
                .filter(one -> !one.usual())
                .forEach(one -> filled.with(field(one), written(one.perWeek())));
        return page(team, filled, pages.wrong(), reader);
    }

    /** What was written before stays as it is, one's own too. */
    @PostMapping
    ModelAndView save(
            @RequestParam String team,
            @RequestParam MultiValueMap<String, String> values,
            Person by,
            RedirectAttributes then) {
        var filled = new Filled(values);
        var wrong = pages.wrong();
        var people = hours.ofTeam(teams.get(team).key(), by);
        people.stream()
                .filter(one -> filled.text(field(one)) != null
                        && read(filled.of(field(one))).isEmpty())
                .forEach(one -> wrong.add(field(one), "agreed.wrong"));
        if (!wrong.isEmpty()) {
            var answer = page(team, filled, wrong, by);
            answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return answer;
        }
        people.forEach(one -> take(one, filled, by));
        then.addFlashAttribute("toast", "saved");
        then.addAttribute("team", team);
        return new ModelAndView("redirect:/cover/agreed-hours");
    }

    private void take(Agreed before, Filled filled, Person by) {
        var written = read(filled.of(field(before)));
        if (written.isEmpty() && !before.usual()) {
            hours.forget(before.person(), by);
        } else if (written.filter(perWeek -> before.usual() || !perWeek.equals(before.perWeek()))
                .isPresent()) {
            hours.agree(before.person(), by, written.get());
        }
    }

    private static String field(Agreed one) {
        return "hours." + one.person();
    }

    /** Nothing for what is no week of hours. */
    private static Optional<Duration> read(String text) {
        var plain = text.strip();
        if (!HOURS.matcher(plain).matches()) {
            return Optional.empty();
        }
        var minutes = new BigDecimal(plain.replace(',', '.'))
                .multiply(MINUTES)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return Optional.of(Duration.ofMinutes(minutes))
                .filter(week -> !week.isZero() && week.compareTo(AgreedHours.MOST) <= 0);
    }

    /** In hours, with a point. */
    static String written(Duration perWeek) {
        return BigDecimal.valueOf(perWeek.toMinutes())
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private ModelAndView page(String team, Filled filled, Wrong wrong, Person reader) {
        return new ModelAndView("staffing/agreed")
                .addObject("team", teams.get(team))
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("usual", written(hours.usual()))
                .addObject("own", reader.username())
                .addObject("names", pages.names())
                .addObject("people", hours.ofTeam(team, reader));
    }
}
