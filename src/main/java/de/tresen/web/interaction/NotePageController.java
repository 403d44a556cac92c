package de.tresen.web.interaction;

import de.tresen.people.Person;
import de.tresen.process.Acts;
import de.tresen.reply.KeptDraft.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Notes for colleagues. */
@Controller
class NotePageController {

    private final Acting acting;
    private final Acts acts;
    private final Uploads uploads;

    NotePageController(Acting acting, Acts acts, Uploads uploads) {
        this.acting = acting;
        this.acts = acts;
        this.uploads = uploads;
    }

    @PostMapping("/interactions/{id}/notes")
    String add(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam @Nullable Set<UUID> file,
            @RequestParam @Nullable List<MultipartFile> added,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("note", id, by, view, text);
        return acting.perform(attempt, page, request, response, () -> {
            var files = uploads.keep(id, Kind.NOTE, by, file, added);
            var notTold = acts.note(id, by, text, files).notTold();
            if (!notTold.isEmpty()) {
                var names = notTold.stream().map(Person::name).collect(Collectors.joining(", "));
                RequestContextUtils.getOutputFlashMap(request).put("notTold", names);
            }
            return "noted";
        });
    }
}
