package de.tresen.web.interaction;

import de.tresen.interaction.Message;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final WorkAreas areas;
    private final MessageSource messages;

    Acting(WorkAreas areas, MessageSource messages) {
        this.areas = areas;
        this.messages = messages;
    }

    /** One act of one person on one interaction. {@code text} is what they had written. */
    record Attempt(
            String act,
            UUID interaction,
            Person by,
            @Nullable String view,
            @Nullable String text) {}

    String perform(
            Attempt attempt,
            String toast,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            Runnable act) {
        try {
            act.run();
        } catch (Refusal.Conflict | Refusal.Invalid | Refusal.Forbidden refusal) {
            response.setStatus(refusal instanceof Refusal.Invalid ? UNPROCESSABLE : CONFLICT);
            page.addAttribute("refused", refused(attempt, refusal, List.of()));
            return show(attempt.interaction(), attempt.by(), attempt.view(), page, request);
        }
        RequestContextUtils.getOutputFlashMap(request).put("toast", toast);
        return "redirect:" + addressOf(attempt);
    }

    /** The page, or only the work area when the page around it is there already. */
    String show(UUID id, Person reader, @Nullable String view, Model page, HttpServletRequest request) {
        var partial = request.getHeader("HX-Request") != null;
        page.addAttribute("work", areas.of(id, reader));
        page.addAttribute("view", view);
        page.addAttribute("partial", partial);
        return partial ? "interaction/work :: work" : "interaction/page";
    }

    Refused refused(Attempt attempt, Refusal refusal, List<Message> newer) {
        var said = messages.getMessage(
                "refusal." + refusal.code(), null, refusal.getMessage(), LocaleContextHolder.getLocale());
        return new Refused(attempt.act(), String.valueOf(said), String.valueOf(attempt.text()), newer);
    }

    private static String addressOf(Attempt attempt) {
        var address = UriComponentsBuilder.fromPath("/interactions/{id}");
        var from = attempt.view() == null ? address : address.queryParam("view", "{view}");
        return from.encode()
                .buildAndExpand(
                        attempt.view() == null
                                ? new Object[] {attempt.interaction()}
                                : new Object[] {attempt.interaction(), attempt.view()})
                .toUriString();
    }
}
