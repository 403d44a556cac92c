package de.tresen.web.inbox;

import de.tresen.interaction.Priority;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.web.frame.RefusalWords;
import de.tresen.web.frame.Undo;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Acting on chosen rows of the inbox, and taking back what was done. */
@Controller
class BulkPageController {

    /** Pages with lists to act on. */
    private static final List<String> BACK = List.of("/inbox", "/reports");

    private final BulkActs bulk;
    private final Restoration restoration;
    private final MessageSource messages;
    private final RefusalWords words;
    private final Clock clock;

    BulkPageController(
            BulkActs bulk, Restoration restoration, MessageSource messages, RefusalWords words, Clock clock) {
        this.bulk = bulk;
        this.restoration = restoration;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param act as {@link BulkActs.Act} names it
     * @param until wall-clock time where the person is, or one of the shortcuts of {@link AsideUntil}
     */
    @PostMapping("/inbox/bulk")
    String act(
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam String act,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String until,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String priority,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String back,
            Person by,
            HttpServletRequest request,
            Model page) {
        var chosen = task == null ? List.<String>of() : task.stream().distinct().toList();
        if (chosen.isEmpty() || chosen.size() > BulkActs.MOST) {
            throw Refusal.Invalid.field("task", "choose between 1 and " + BulkActs.MOST + " rows");
        }
        var wanted = new BulkActs.Wanted(
                one(BulkActs.Act.class, "act", act),
                to == null || to.isBlank() ? null : to,
                until(act, until, at, by),
                priority == null || priority.isBlank() ? null : one(Priority.class, "priority", priority),
                reason == null || reason.isBlank() ? null : reason.strip());
        var outcome = bulk.perform(chosen, wanted, by);
        return answer(say(wanted.act(), outcome), outcome.undo(), back, request, page);
    }

    private @Nullable Instant until(String act, @Nullable String shortcut, @Nullable String at, Person by) {
        return "aside".equals(act) ? AsideUntil.of(shortcut, at, clock.instant(), by.timeZone()) : null;
    }

    /** @param was what {@link Undo} carried */
    @PostMapping("/inbox/undo")
    String undo(
            @RequestParam List<String> was,
            @RequestParam @Nullable String back,
            Person by,
            HttpServletRequest request,
            Model page) {
        if (was.size() > BulkActs.MOST) {
            throw Refusal.Invalid.field("was", "too many at once");
        }
        var refused = new java.util.ArrayList<Refusal>();
        for (var entry : was) {
            try {
                restoration.restore(entry, by);
            } catch (Refusal refusal) {
                refused.add(refusal);
            }
        }
        var done = was.size() - refused.size();
        var said = done == 0 ? "" : text("bulk.undone", done) + " ";
        return answer((said + reasons(refused)).strip(), List.of(), back, request, page);
    }

    private String answer(
            String said, List<String> undo, @Nullable String back, HttpServletRequest request, Model page) {
        var partial = request.getHeader("HX-Request") != null;
        if (partial) {
            page.addAttribute("said", said);
            page.addAttribute("undo", undo.isEmpty() ? null : new Undo(undo));
            return "parts :: said";
        }
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("said", said);
        if (!undo.isEmpty()) {
            flash.put("undo", new Undo(undo));
        }
        return "redirect:" + (back != null && BACK.stream().anyMatch(back::startsWith) ? back : "/inbox");
    }

    private String say(BulkActs.Act act, BulkActs.Outcome outcome) {
        var done = outcome.done() == 0
                ? ""
                : text("bulk." + act.name().toLowerCase(Locale.ROOT) + ".done", outcome.done()) + " ";
        return (done + reasons(outcome.refused())).strip();
    }

    /** Each reason once, with how many it holds for when there are several. */
    private String reasons(List<Refusal> refused) {
        return refused.stream()
                .collect(Collectors.groupingBy(words::of, java.util.LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(reason -> reason.getValue() == 1
                        ? reason.getKey()
                        : text("bulk.refused", reason.getValue(), reason.getKey()))
                .collect(Collectors.joining(" "));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String value) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.Invalid.field(field, "choose one of those on the page");
        }
    }
}
