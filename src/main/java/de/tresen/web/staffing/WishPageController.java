package de.tresen.web.staffing;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.staffing.AgreedHours;
import de.tresen.staffing.Wish;
import de.tresen.staffing.Wishes;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader wishes for their duties. */
@Controller
@RequestMapping("/cover/wishes")
class WishPageController {

    private static final String LIST = "redirect:/cover/wishes";

    private final Wishes wishes;
    private final AgreedHours agreed;
    private final ProposalPages pages;

    WishPageController(Wishes wishes, AgreedHours agreed, ProposalPages pages) {
        this.wishes = wishes;
        this.agreed = agreed;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(Person reader) {
        return page(new Filled().with("kind", Wish.Kind.RATHER_NOT.name()), pages.wrong(), reader);
    }

    @PostMapping
    ModelAndView enter(@RequestParam MultiValueMap<String, String> values, Person by, RedirectAttributes then) {
        var filled = new Filled(values);
        var wrong = pages.wrong();
        try {
            wishes.enter(by, content(filled));
            then.addFlashAttribute("toast", "saved");
            return new ModelAndView(LIST);
        } catch (Refusal.Invalid refused) {
            wrong.add(refused, "wish.wrong", Map.of());
        }
        var answer = page(filled, wrong, by);
        answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return answer;
    }

    @PostMapping("/{id}/removal")
    String takeBack(@PathVariable UUID id, Person by, RedirectAttributes then) {
        wishes.takeBack(id, by);
        then.addFlashAttribute("toast", "deleted");
        return LIST;
    }

    private static Wishes.Content content(Filled filled) {
        var days = Stream.of(DayOfWeek.values())
                .filter(day -> filled.has("days", day.name()))
                .<@Nullable DayOfWeek>map(day -> day)
                .collect(Collectors.toSet());
        var kind = filled.has("kind", Wish.Kind.LIKE.name()) ? Wish.Kind.LIKE : Wish.Kind.RATHER_NOT;
        return new Wishes.Content(null, kind, days, filled.text("from"), filled.text("to"));
    }

    private ModelAndView page(Filled filled, Wrong wrong, Person reader) {
        return new ModelAndView("staffing/wishes")
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("weekdays", DayOfWeek.values())
                .addObject(
                        "agreed",
                        AgreedHoursPageController.written(agreed.of(reader).perWeek()))
                .addObject("wishes", wishes.list(reader, null));
    }
}
