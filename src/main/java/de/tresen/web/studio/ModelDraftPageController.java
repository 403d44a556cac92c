package de.tresen.web.studio;

import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.studio.Draft;
import de.tresen.studio.Drafts;
import de.tresen.studio.FaultyModel;
import de.tresen.studio.Publication;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft on its way: looked at, published by a second person, declined, taken back. */
@Controller
@RequestMapping("/processes/drafts/{id}")
@Only({Role.ADMIN, Role.PROCESS_OWNER, Role.MANAGER, Role.LEAD})
class ModelDraftPageController {

    private final Drafts drafts;
    private final Publication publication;
    private final ModelDraftPages pages;
    private final MessageSource messages;

    ModelDraftPageController(Drafts drafts, Publication publication, ModelDraftPages pages, MessageSource messages) {
        this.drafts = drafts;
        this.publication = publication;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Person reader) {
        return pages.page(drafts.find(id, reader), new Filled(), new Wrong(messages), reader);
    }

    /** For the drawing on the page. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Person reader) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(drafts.find(id, reader).content().getBytes(StandardCharsets.UTF_8));
    }

    /** @param running what becomes of what runs: {@code stay}, or {@code move} for a look at what can */
    @PostMapping("/publication")
    @Only({Role.ADMIN, Role.PROCESS_OWNER})
    String publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "stay") String running,
            Person by,
            RedirectAttributes then) {
        var draft = drafts.find(id, by);
        try {
            var version = publication.publish(id, by);
            then.addFlashAttribute("toast", "modelPublished");
            return "redirect:" + next(draft, version, running);
        } catch (FaultyModel faulty) {
            return "redirect:/processes/drafts/" + id;
        }
    }

    private static String next(Draft draft, int version, String running) {
        var moves = running.equals("move") && draft.kind() == ModelKind.BPMN && draft.basedOn() > 0;
        return "/processes/" + draft.key()
                + (moves ? "/migrations/new?from=" + draft.basedOn() + "&to=" + version : "/versions");
    }

    @PostMapping("/refusal")
    @Only({Role.ADMIN, Role.PROCESS_OWNER})
    ModelAndView decline(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Person by, RedirectAttributes then) {
        try {
            var draft = drafts.decline(id, reason, by);
            then.addFlashAttribute("toast", "modelDeclined");
            return new ModelAndView("redirect:/processes/" + draft.key() + "/versions");
        } catch (Refusal.Invalid noReason) {
            var wrong = new Wrong(messages);
            wrong.add("reason", "studio.wrong.reason");
            var page = pages.page(drafts.find(id, by), new Filled().with("reason", reason), wrong, by);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** Its author goes on with it, or gives it up. */
    @PostMapping("/withdrawal")
    @Only({Role.ADMIN, Role.PROCESS_OWNER})
    String withdraw(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String act, Person by, RedirectAttributes then) {
        var draft = act.equals("takeBack") ? drafts.takeBack(id, by) : drafts.withdraw(id, by);
        var isOpen = draft.state() == Draft.State.OPEN;
        then.addFlashAttribute("toast", isOpen ? "modelTakenBack" : "modelWithdrawn");
        return "redirect:/processes/" + draft.key() + (isOpen ? "/edit" : "/versions");
    }
}
