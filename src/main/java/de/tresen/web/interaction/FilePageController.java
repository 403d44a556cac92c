package de.tresen.web.interaction;

import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.reply.DraftFiles;
import de.tresen.reply.Drafts;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.reply.UnsentFiles;
import de.tresen.web.frame.Download;
import de.tresen.web.frame.RefusalWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of what somebody is writing. A script sends them one by one and gets their list back; a plain form sends its text
 * as well, which is kept.
 */
@Controller
@RequestMapping("/interactions/{id}")
class FilePageController {

    private final Acting acting;
    private final Uploads uploads;
    private final DraftFiles files;
    private final UnsentFiles unsent;
    private final Drafts drafts;
    private final Drafting drafting;
    private final Interactions interactions;
    private final RefusalWords words;

    FilePageController(
            Acting acting,
            Uploads uploads,
            DraftFiles files,
            UnsentFiles unsent,
            Drafts drafts,
            Drafting drafting,
            Interactions interactions,
            RefusalWords words) {
        this.acting = acting;
        this.uploads = uploads;
        this.files = files;
        this.unsent = unsent;
        this.drafts = drafts;
        this.drafting = drafting;
        this.interactions = interactions;
        this.words = words;
    }

    /** A file of a draft, or of a reply that waits. */
    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable UUID file, Person reader) {
        return Download.of(unsent.get(id, file, reader));
    }

    @PostMapping("/drafts/{kind}/files")
    String add(
            @PathVariable UUID id,
            @PathVariable Kind kind,
            @RequestParam @Nullable List<MultipartFile> added,
            @RequestParam @Nullable String view,
            @ModelAttribute DraftPageController.Writing writing,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(new Wanted(id, kind, view, writing), by, page, request, response, () -> {
            uploads.keep(id, kind, by, added);
            return "fileAdded";
        });
    }

    @PostMapping("/drafts/{kind}/files/{file}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable Kind kind,
            @PathVariable UUID file,
            @RequestParam @Nullable String view,
            @ModelAttribute DraftPageController.Writing writing,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(new Wanted(id, kind, view, writing), by, page, request, response, () -> {
            files.remove(id, kind, by, file);
            return "fileRemoved";
        });
    }

    /** On whose draft, and what the form that says so holds besides. */
    private record Wanted(
            UUID interaction, Kind kind, @Nullable String view, DraftPageController.Writing writing) {}

    /** Does it and answers the word for it. */
    private interface Change {
        String make();
    }

    private String change(
            Wanted wanted,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            Change change) {
        interactions.get(wanted.interaction(), by);
        if (request.getHeader("HX-Request") != null) {
            return inPlace(wanted, by, page, response, change);
        }
        var content = wanted.writing().content(by);
        var act = wanted.kind().name().toLowerCase(Locale.ROOT);
        var attempt = new Acting.Attempt(act, wanted.interaction(), by, wanted.view(), content.text());
        return acting.perform(attempt, page, request, response, () -> {
            if (!content.text().isBlank()) {
                drafts.write(wanted.interaction(), wanted.kind(), by, content);
            }
            return change.make();
        });
    }

    private String inPlace(Wanted wanted, Person by, Model page, HttpServletResponse response, Change change) {
        try {
            change.make();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("fileWrong", words.of(refusal));
        }
        var matter = interactions.get(wanted.interaction(), by);
        page.addAttribute("drafts", drafting.of(matter, by));
        page.addAttribute("kind", wanted.kind().name());
        page.addAttribute("interaction", matter.id());
        return "interaction/files :: list";
    }
}
