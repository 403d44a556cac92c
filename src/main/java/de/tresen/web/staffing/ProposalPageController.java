package de.tresen.web.staffing;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.staffing.Proposal;
import de.tresen.staffing.Proposals;
import de.tresen.staffing.ProposedRosters;
import de.tresen.staffing.ProposedShift;
import de.tresen.staffing.WorkingTimeCheck;
import de.tresen.web.Only;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposal: read, changed, adopted or discarded by a person. */
@Controller
@RequestMapping("/cover/proposals/{id}")
@Only({Role.LEAD, Role.MANAGER, Role.ADMIN})
class ProposalPageController {

    private final Proposals proposals;
    private final ProposedRosters rosters;
    private final WorkingTimeCheck check;
    private final ProposalPages pages;
    private final MessageSource messages;

    ProposalPageController(
            Proposals proposals,
            ProposedRosters rosters,
            WorkingTimeCheck check,
            ProposalPages pages,
            MessageSource messages) {
        this.proposals = proposals;
        this.rosters = rosters;
        this.check = check;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable UUID id, Person reader, Locale locale, Model page) {
        var proposal = proposals.get(id, reader);
        var shifts = rosters.shifts(proposal);
        page.addAttribute("proposal", proposal);
        page.addAttribute("team", pages.team(proposal).name());
        page.addAttribute("sheet", maker(proposal, locale).make(proposal.from(), proposal.to(), shifts));
        page.addAttribute(
                "mayAdopt", shifts.stream().anyMatch(shift -> shift.person() != null && shift.shift() == null));
        page.addAttribute("doubtful", doubtful(shifts));
        page.addAttribute("broken", proposal.searching() ? List.of() : check.of(proposal));
        page.addAttribute("names", pages.names());
        return "staffing/proposal";
    }

    /** So many could not be adopted as they are, or break a rule. */
    private static long doubtful(List<ProposedShift> shifts) {
        return shifts.stream().filter(shift -> !shift.against().isEmpty()).count();
    }

    @GetMapping("/shifts/{shift}")
    String shift(@PathVariable UUID id, @PathVariable UUID shift, Person reader, Locale locale, Model page) {
        var proposal = proposals.get(id, reader);
        var chosen = rosters.shift(proposal, shift);
        page.addAttribute("proposal", proposal);
        page.addAttribute("team", pages.team(proposal).name());
        page.addAttribute("cell", maker(proposal, locale).cell(chosen.shift()));
        page.addAttribute(
                "possible",
                chosen.now().stream().filter(choice -> choice.possible()).toList());
        page.addAttribute(
                "impossible",
                chosen.now().stream().filter(choice -> !choice.possible()).toList());
        page.addAttribute("names", pages.names());
        return "staffing/shift";
    }

    /** @param person empty = nobody */
    @PostMapping("/shifts/{shift}")
    String give(
            @PathVariable UUID id,
            @PathVariable UUID shift,
            @RequestParam String person,
            @RequestParam int version,
            Person by,
            RedirectAttributes then) {
        rosters.give(id, shift, by, version, person.isEmpty() ? null : person);
        then.addFlashAttribute("toast", "saved");
        return back(id) + "#shift-" + shift;
    }

    /** @param act {@code all} or {@code chosen} */
    @PostMapping("/adoption")
    String adopt(
            @PathVariable UUID id,
            @RequestParam String act,
            @RequestParam @Nullable Set<UUID> shifts,
            @RequestParam int version,
            Person by,
            Locale locale,
            RedirectAttributes then) {
        var chosen = shifts == null ? Set.<UUID>of() : shifts;
        var done = rosters.adopt(id, by, version, act.equals("all") ? null : chosen);
        var counts = new Object[] {done.adopted().size(), done.refused().size()};
        then.addFlashAttribute("said", messages.getMessage("proposal.adoptedSome", counts, locale));
        return back(id);
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, Person by, RedirectAttributes then) {
        proposals.discard(id, by);
        then.addFlashAttribute("toast", "proposalDiscarded");
        return "redirect:/cover/proposals";
    }

    private static String back(UUID id) {
        return "redirect:/cover/proposals/" + id;
    }

    private RosterSheet.Maker maker(Proposal proposal, Locale locale) {
        var zone = pages.team(proposal).timeZone();
        var pattern = messages.getMessage("proposal.dayPattern", new Object[0], locale);
        return new RosterSheet.Maker(zone, locale, pattern, pages.names());
    }
}
