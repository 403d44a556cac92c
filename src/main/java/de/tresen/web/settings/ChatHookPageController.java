package de.tresen.web.settings;

import de.tresen.notice.ChatHook;
import de.tresen.notice.ChatHooks;
import de.tresen.notice.Choice;
import de.tresen.notice.Parcels;
import de.tresen.people.Role;
import de.tresen.people.Teams;
import de.tresen.platform.Refusal;
import de.tresen.routing.Notifications.Reason;
import de.tresen.web.Only;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Chat tools that hear what people are told, and what did not arrive. */
@Controller
@RequestMapping("/settings/chat-hooks")
@Only(Role.ADMIN)
class ChatHookPageController {

    private static final String LIST = "redirect:/settings/chat-hooks";

    private final ChatHooks hooks;
    private final Parcels parcels;
    private final Teams teams;

    ChatHookPageController(ChatHooks hooks, Parcels parcels, Teams teams) {
        this.hooks = hooks;
        this.parcels = parcels;
        this.teams = teams;
    }

    /** The form as it was filled in; an empty secret keeps the one that is stored. */
    record Filled(
            @Nullable String key,
            @Nullable String name,
            @Nullable String url,
            @Nullable String secret,
            @Nullable Set<String> teams,
            @Nullable Set<Reason> kinds,
            @Nullable String language,
            @Nullable Boolean active) {

        static Filled of(ChatHook hook) {
            return new Filled(
                    hook.key(),
                    hook.name(),
                    hook.url().toString(),
                    null,
                    hook.teams(),
                    hook.kinds(),
                    hook.language(),
                    hook.active());
        }

        ChatHooks.Content content() {
            return new ChatHooks.Content(
                    name,
                    url,
                    secret == null || secret.isBlank() ? null : secret.strip(),
                    teams == null ? Set.of() : teams,
                    kinds == null ? Set.of() : kinds,
                    language,
                    Boolean.TRUE.equals(active));
        }
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("hooks", hooks.list());
        page.addAttribute("troubled", parcels.troubled());
        return "settings/chat-hooks";
    }

    @GetMapping("/new")
    String create(Model page) {
        return form("", new Filled(null, null, null, null, Set.of(), null, "de", true), true, page);
    }

    @GetMapping("/{key}")
    String edit(@PathVariable String key, Model page) {
        return form(key, Filled.of(hooks.get(key)), false, page);
    }

    @PostMapping("/new")
    String create(@ModelAttribute Filled filled, Model page, HttpServletResponse response, RedirectAttributes said) {
        return save(String.valueOf(filled.key()), filled, true, page, response, said);
    }

    @PostMapping("/{key}")
    String save(
            @PathVariable String key,
            @ModelAttribute Filled filled,
            Model page,
            HttpServletResponse response,
            RedirectAttributes said) {
        return save(key, filled, false, page, response, said);
    }

    private String save(
            String key,
            Filled filled,
            boolean isNew,
            Model page,
            HttpServletResponse response,
            RedirectAttributes said) {
        try {
            hooks.put(key, filled.content());
        } catch (Refusal.Invalid refused) {
            response.setStatus(422);
            page.addAttribute(
                    "wrong", refused.fields().stream().map(Refusal.Field::field).collect(Collectors.toSet()));
            return form(key, filled, isNew, page);
        }
        said.addFlashAttribute("toast", "chatHookSaved");
        return LIST;
    }

    @PostMapping("/{key}/deletion")
    String remove(@PathVariable String key, RedirectAttributes said) {
        hooks.remove(key);
        said.addFlashAttribute("toast", "chatHookDeleted");
        return LIST;
    }

    @PostMapping("/parcels/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes said) {
        parcels.sendAgain(id);
        said.addFlashAttribute("toast", "parcelAgain");
        return LIST;
    }

    private String form(String key, Filled filled, boolean isNew, Model page) {
        page.addAttribute("key", key);
        page.addAttribute("filled", filled);
        page.addAttribute("isNew", isNew);
        page.addAttribute("usual", ChatHooks.usualKinds());
        page.addAttribute(
                "kinds",
                Stream.of(Reason.values()).filter(Reason::isAboutInteraction).toList());
        page.addAttribute("languages", Choice.LANGUAGES);
        page.addAttribute(
                "teams",
                teams.list().stream().filter(team -> !team.department()).toList());
        return "settings/chat-hook";
    }
}
