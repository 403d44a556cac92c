package de.tresen.web.api;

import de.tresen.notice.ChatHook;
import de.tresen.notice.ChatHooks;
import de.tresen.people.Role;
import de.tresen.routing.Notifications.Reason;
import de.tresen.web.Only;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Chat tools that hear what people are told; their secrets are never returned. */
@RestController
@RequestMapping("/api/v1/chat-hooks")
@Only(Role.ADMIN)
class ChatHooksController {

    private final ChatHooks hooks;

    ChatHooksController(ChatHooks hooks) {
        this.hooks = hooks;
    }

    /** As it is shown. */
    record View(
            String key,
            String name,
            String url,
            List<String> teams,
            List<Reason> kinds,
            String language,
            boolean active) {

        static View of(ChatHook hook) {
            return new View(
                    hook.key(),
                    hook.name(),
                    hook.url().toString(),
                    hook.teams().stream().sorted().toList(),
                    hook.kinds().stream().sorted().toList(),
                    hook.language(),
                    hook.active());
        }
    }

    @GetMapping
    Listing<View> list() {
        return Listing.of(hooks.list().stream().map(View::of).toList());
    }

    @GetMapping("/{key}")
    View get(@PathVariable String key) {
        return View.of(hooks.get(key));
    }

    @PutMapping("/{key}")
    ResponseEntity<View> put(@PathVariable String key, @RequestBody ChatHooks.Content body) {
        var isNew = hooks.put(key, body);
        return Puts.answer(isNew, View.of(hooks.get(key)));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key) {
        hooks.remove(key);
    }
}
