package de.tresen.web.interaction;

import de.tresen.interaction.Message;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.reply.StaleReply;
import de.tresen.web.frame.Undo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Does what somebody asked for on the page of an interaction: afterwards the page is shown anew with a word of what was
 * done, or, when the desk refuses, with the reason at the act and nothing of the text lost.
 */
@Component
class Acting {

    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final WorkAreas areas;
    private final AskedFields asked;
    private final MessageSource messages;

    Acting(WorkAreas areas, AskedFields asked, MessageSource messages) {
        this.areas = areas;
        this.asked = asked;
        this.messages = messages;
    }

    /** One act of one person on one interaction. {@code text} is what they had written. */
    record Attempt(
            String act,
            UUID interaction,
            Person by,
            @Nullable String view,
            @Nullable String text) {}

    /** @param act does it and answers the word for it, {@code toast.<word>} in the message bundle */
    String perform(
            Attempt attempt,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<String> act) {
        try {
            RequestContextUtils.getOutputFlashMap(request).put("toast", act.get());
            return "redirect:" + addressOf(attempt);
        } catch (StaleReply stale) {
            response.setStatus(CONFLICT);
            page.addAttribute("refused", refused(attempt, "reply.stale", stale.getMessage(), stale.newer()));
        } catch (Refusal.Conflict | Refusal.Invalid | Refusal.Forbidden refusal) {
            response.setStatus(statusOf(refusal));
            asked.giveBack(refusal, request, page);
            page.addAttribute(
                    "refused", refused(attempt, refusal.code(), refusal.getMessage(), List.of(), refusal.arguments()));
        }
        return show(attempt.interaction(), attempt.by(), attempt.view(), page, request);
    }

    /** The word of what was done offers to take it back. */
    static void undoable(HttpServletRequest request, String was) {
        RequestContextUtils.getOutputFlashMap(request).put("undo", new Undo(List.of(was)));
    }

    /** The page, or only the work area when the page around it is there already. */
    String show(UUID id, Person reader, @Nullable String view, Model page, HttpServletRequest request) {
        var partial = request.getHeader("HX-Request") != null;
        page.addAttribute("work", areas.of(id, reader));
        page.addAttribute("view", view);
        page.addAttribute("partial", partial);
        return partial ? "interaction/work :: work" : "interaction/page";
    }

    private static int statusOf(Refusal refusal) {
        if (refusal instanceof Refusal.Forbidden) {
            return FORBIDDEN;
        }
        return refusal instanceof Refusal.Invalid ? UNPROCESSABLE : CONFLICT;
    }

    private Refused refused(
            Attempt attempt, String code, @Nullable String inEnglish, List<Message> newer, Object... arguments) {
        var said = messages.getMessage("refusal." + code, arguments, inEnglish, LocaleContextHolder.getLocale());
        return new Refused(attempt.act(), String.valueOf(said), attempt.text() == null ? "" : attempt.text(), newer);
    }

    static Refusal nothingThere() {
        return new Refusal.NotFound("page.unknown", "There is nothing here that you may see.");
    }

    private static String addressOf(Attempt attempt) {
        var address = UriComponentsBuilder.fromPath("/interactions/" + attempt.interaction());
        return attempt.view() == null
                ? address.toUriString()
                : address.queryParam("view", "{view}")
                        .encode()
                        .buildAndExpand(attempt.view())
                        .toUriString();
    }
}
