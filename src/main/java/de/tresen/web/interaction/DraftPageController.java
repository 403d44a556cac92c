package de.tresen.web.interaction;

import de.tresen.interaction.Interactions;
import de.tresen.interaction.Visibility;
import de.tresen.people.Person;
import de.tresen.reply.Drafts;
import de.tresen.reply.KeptDraft;
import de.tresen.reply.KeptDraft.Content;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.reply.KeptDraft.Stamp;
import de.tresen.reply.PersonalCheck;
import de.tresen.reply.PersonalCheck.Hint;
import de.tresen.reply.PersonalCheck.Look;
import de.tresen.reply.StaleDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody is writing, kept while they write; and a colleague's words taken over. */
@Controller
class DraftPageController {

    private final Drafts drafts;
    private final Acting acting;
    private final Interactions interactions;
    private final PersonalCheck check;

    DraftPageController(Drafts drafts, Acting acting, Interactions interactions, PersonalCheck check) {
        this.drafts = drafts;
        this.acting = acting;
        this.interactions = interactions;
        this.check = check;
    }

    /**
     * What a page sends while somebody writes; {@code followUpAt} is wall-clock time where they are.
     *
     * @param about the question that is answered; none = the interaction
     * @param version the version that the page knows; 0 = none
     * @param editor the open page
     * @param turn counts what this page sent
     */
    record Writing(
            @Nullable String text,
            @Nullable Visibility visibility,
            @Nullable UUID inReplyTo,
            @Nullable UUID sawMessage,
            @Nullable LocalDateTime followUpAt,
            @Nullable UUID about,
            @Nullable Long version,
            @Nullable String editor,
            @Nullable Long turn) {

        Content content(Person by) {
            var words = text == null ? "" : text.replace("\r\n", "\n");
            var promised =
                    followUpAt == null ? null : followUpAt.atZone(by.timeZone()).toInstant();
            return new Content(words, visibility, inReplyTo, sawMessage, promised);
        }

        Stamp stamp() {
            return new Stamp(version == null ? 0 : version, editor == null ? "" : editor, turn == null ? 0 : turn);
        }
    }

    /** The draft as the desk has it, and what is worth a second look; version 0 = it has none. */
    record Kept(long version, String text, @Nullable Instant changedAt, List<Hint> hints, List<String> jargon) {

        static final Kept NONE = new Kept(0, "", null, List.of(), List.of());

        static Kept of(KeptDraft draft, Look look) {
            return new Kept(draft.version(), draft.text(), draft.changedAt(), look.hints(), look.jargon());
        }
    }

    @PostMapping("/interactions/{id}/drafts/{kind}")
    ResponseEntity<Kept> save(
            @PathVariable UUID id, @PathVariable Kind kind, @ModelAttribute Writing writing, Person by) {
        var about = writing.about() == null ? id : writing.about();
        try {
            var saved = drafts.save(id, about, kind, by, writing.content(by), writing.stamp());
            return ResponseEntity.ok(
                    saved.map(draft -> Kept.of(draft, look(draft, by))).orElse(Kept.NONE));
        } catch (StaleDraft stale) {
            var stored = stale.stored();
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(stored == null ? Kept.NONE : Kept.of(stored, Look.NOTHING));
        }
    }

    private Look look(KeptDraft draft, Person by) {
        return draft.kind() == Kind.REPLY
                ? check.of(interactions.get(draft.interaction(), by), by, draft)
                : Look.NOTHING;
    }

    @PostMapping("/interactions/{id}/drafts/{kind}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, @PathVariable Kind kind, @RequestParam @Nullable UUID about, Person by) {
        drafts.discard(id, about == null ? id : about, kind, by);
    }

    /** Goes on with a colleague's words in one's own name. */
    @PostMapping("/interactions/{id}/drafts/adoption")
    String adopt(
            @PathVariable UUID id,
            @RequestParam UUID draft,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("draft", id, by, view, null);
        return acting.perform(attempt, page, request, response, () -> {
            drafts.takeOver(draft, by);
            return "adopted";
        });
    }
}
