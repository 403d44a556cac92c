package de.tresen.web.answer;

import de.tresen.escalation.AnswerLink;
import de.tresen.escalation.AnswerLinkPauses;
import de.tresen.escalation.AnswerLinks;
import de.tresen.escalation.QuestionFiles;
import de.tresen.interaction.InboundMessage;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One question for one person who holds a link: to read as often as they like, to answer once. */
@Controller
@RequestMapping("/answer/{link}")
class AnswerLinkController {

    private static final String VIEW = "answer/page";

    private final AnswerLinks links;
    private final AnswerLinkPauses pauses;
    private final QuestionFiles files;
    private final People people;

    AnswerLinkController(AnswerLinks links, AnswerLinkPauses pauses, QuestionFiles files, People people) {
        this.links = links;
        this.pauses = pauses;
        this.files = files;
        this.people = people;
    }

    @GetMapping
    String read(
            @PathVariable("link") String secret, Model page, HttpServletRequest request, HttpServletResponse response) {
        return show(secret, page, request, response);
    }

    @PostMapping
    String answer(
            @PathVariable("link") String secret,
            @RequestParam(required = false) @Nullable String text,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (pauses.mustPause(request.getRemoteAddr())) {
            return closed("PAUSE", HttpStatus.TOO_MANY_REQUESTS, page, response);
        }
        try {
            links.answer(secret, text == null ? "" : text);
            return "redirect:/answer/" + secret;
        } catch (Refusal.Invalid wrong) {
            page.addAttribute("wrong", true);
            page.addAttribute("text", text);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(secret, page, request, response);
        } catch (Refusal.Conflict | Refusal.NotFound closed) {
            return show(secret, page, request, response);
        }
    }

    /** A file that was shown with the question: a download, never part of the page. */
    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable("link") String secret, @PathVariable UUID file) {
        return links.bySecret(secret)
                .filter(link -> links.state(link) == AnswerLink.State.OPEN)
                .flatMap(link -> files.find(links.questionOf(link), file))
                .map(AnswerLinkController::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> download(InboundMessage.Attachment found) {
        var disposition = ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(found.content());
    }

    private String show(String secret, Model page, HttpServletRequest request, HttpServletResponse response) {
        var address = request.getRemoteAddr();
        if (pauses.mustPause(address)) {
            return closed("PAUSE", HttpStatus.TOO_MANY_REQUESTS, page, response);
        }
        var link = links.bySecret(secret).orElse(null);
        if (link == null) {
            pauses.missed(address);
            return closed("UNKNOWN", HttpStatus.NOT_FOUND, page, response);
        }
        var state = links.state(link);
        return state == AnswerLink.State.OPEN
                ? open(link, secret, page)
                : closed(state.name(), HttpStatus.GONE, page, response);
    }

    private String open(AnswerLink link, String secret, Model page) {
        var question = links.questionOf(link);
        page.addAttribute("link", secret);
        page.addAttribute("question", question.text());
        page.addAttribute("files", files.of(question));
        page.addAttribute("validUntil", link.validUntil());
        page.addAttribute("asks", nameOf(question.askedBy()));
        page.addAttribute("me", nameOf(link.username()));
        return VIEW;
    }

    private static String closed(String why, HttpStatus status, Model page, HttpServletResponse response) {
        page.addAttribute("why", why);
        response.setStatus(status.value());
        return VIEW;
    }

    private String nameOf(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
