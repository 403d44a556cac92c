package de.tresen.web.studio;

import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.studio.Difference;
import de.tresen.studio.FaultyModel;
import de.tresen.studio.Offers;
import de.tresen.studio.Publishers;
import de.tresen.studio.Versions;
import de.tresen.web.Only;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an update of the desk brings beside the own version: adopted, merged by hand, or declined. */
@Controller
@RequestMapping("/processes/offers/{id}")
@Only({Role.ADMIN, Role.PROCESS_OWNER, Role.MANAGER, Role.LEAD})
class OfferPageController {

    private final Offers offers;
    private final Versions versions;
    private final ModelWords names;
    private final VersionWords words;
    private final FindingLines findings;

    OfferPageController(Offers offers, Versions versions, VersionWords words, FindingLines findings, ModelWords names) {
        this.offers = offers;
        this.versions = versions;
        this.names = names;
        this.words = words;
        this.findings = findings;
    }

    @GetMapping
    String show(@PathVariable UUID id, Person reader, Model page) {
        var offer = offers.get(id);
        var holds = versions.of(offer.key()).get(0);
        page.addAttribute("offer", offer);
        page.addAttribute("key", offer.key());
        page.addAttribute("name", names.name(offer.key()));
        page.addAttribute("holds", holds.number());
        page.addAttribute(
                "lines",
                words.lines(Difference.between(
                        holds.kind(), versions.content(offer.key(), holds.number()), offer.content())));
        page.addAttribute("drawn", holds.kind() == ModelKind.BPMN);
        page.addAttribute("mayChange", Publishers.mayPublish(reader));
        return "studio/offer";
    }

    /** For the drawing on the page. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(offers.get(id).content().getBytes(StandardCharsets.UTF_8));
    }

    /** @param act {@code adopt}, {@code merge} or {@code decline} */
    @PostMapping("/decision")
    @Only({Role.ADMIN, Role.PROCESS_OWNER})
    String decide(@PathVariable UUID id, @RequestParam String act, Person by, RedirectAttributes then) {
        var key = offers.get(id).key();
        try {
            switch (act) {
                case "adopt" -> offers.adopt(id, by);
                case "merge" -> offers.merge(id, by);
                default -> offers.decline(id, by);
            }
        } catch (FaultyModel faulty) {
            then.addFlashAttribute("faulty", findings.of(faulty.findings()));
            return "redirect:/processes/" + key + "/versions";
        }
        then.addFlashAttribute("toast", "offer." + act);
        return "redirect:/processes/" + key + (act.equals("merge") ? "/edit" : "/versions");
    }
}
