package de.tresen.web.cover;

import de.tresen.coverage.Shifts;
import de.tresen.coverage.Swaps;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks a colleague to take a shift, and takes their answer. */
@Controller
class SwapPageController {

    private final Swaps swaps;
    private final Shifts shifts;
    private final CoverPages pages;

    SwapPageController(Swaps swaps, Shifts shifts, CoverPages pages) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.pages = pages;
    }

    /** @param whom a username, or a username and the shift of theirs that is taken in return: {@code ben/…} */
    @PostMapping("/cover/shifts/{id}/swaps")
    ModelAndView ask(
            @PathVariable UUID id, CoverAsk ask, @RequestParam String whom, Person by, RedirectAttributes then) {
        var shift = shifts.get(id, by);
        var parts = whom.split("/", 2);
        swaps.ask(id, by, new Swaps.Content(parts[0], parts.length == 1 ? null : id(parts[1])));
        then.addFlashAttribute("toast", "swapAsked");
        return CoverPages.back(pages.window(new CoverAsk(shift.team(), ask.at(), ask.view()), by));
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException madeUp) {
            throw Refusal.Invalid.field("whom", "choose somebody from the list");
        }
    }

    @PostMapping("/cover/swaps/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id, CoverAsk ask, @RequestParam boolean agreed, Person by, RedirectAttributes then) {
        var swap = swaps.answer(id, by, agreed);
        then.addFlashAttribute("toast", agreed ? "swapAgreed" : "swapDeclined");
        return CoverPages.back(pages.window(new CoverAsk(swap.team(), ask.at(), ask.view()), by));
    }
}
