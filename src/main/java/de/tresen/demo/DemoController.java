package de.tresen.demo;

import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forum as a visitor sees it: what they write is told to the desk, and the brand's answers arrive here. */
@Controller
@Profile("demo")
@RequestMapping("/demo")
class DemoController {

    private static final int SHOWN = 25;

    private final Forum forum;
    private final ForumCalls calls;
    private final Mailboxes mailboxes;
    private final Clock clock;

    DemoController(Forum forum, ForumCalls calls, Mailboxes mailboxes, Clock clock) {
        this.forum = forum;
        this.calls = calls;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @GetMapping
    String overview(Model page) {
        page.addAttribute("threads", forum.threads().stream().limit(SHOWN).toList());
        page.addAttribute("boxes", mailboxes.boxes().stream().limit(SHOWN).toList());
        return "demo/overview";
    }

    @PostMapping("/forum")
    String open(@RequestParam String name, @RequestParam String title, @RequestParam String text) {
        var thread = forum.open(Ids.next().toString(), Typed.line(title, 120));
        write(thread, name, text);
        return "redirect:/demo/forum/" + thread.getId();
    }

    @GetMapping("/forum/{thread}")
    String thread(@PathVariable String thread, Model page) {
        page.addAttribute("thread", get(thread));
        return "demo/thread";
    }

    @PostMapping("/forum/{thread}")
    String answer(@PathVariable String thread, @RequestParam String name, @RequestParam String text) {
        write(get(thread), name, text);
        return "redirect:/demo/forum/" + thread;
    }

    @GetMapping("/forum/{thread}/{post}")
    String post(@PathVariable String thread, @PathVariable String post, Model page) {
        page.addAttribute("thread", get(thread));
        page.addAttribute("post", get(get(thread), post));
        return "demo/post";
    }

    @PostMapping("/forum/{thread}/{post}")
    String edit(@PathVariable String thread, @PathVariable String post, @RequestParam String text) {
        var now = clock.instant();
        var edited = get(get(thread), post).edited(Typed.text(text), now);
        get(thread).change(post, before -> edited);
        calls.tell(ForumEvents.edited(get(thread), edited, now));
        return "redirect:/demo/forum/" + thread;
    }

    @PostMapping("/forum/{thread}/{post}/deletion")
    String delete(@PathVariable String thread, @PathVariable String post) {
        var before = get(get(thread), post);
        get(thread).change(post, ForumPost::removed);
        calls.tell(ForumEvents.deleted(get(thread), before, clock.instant()));
        return "redirect:/demo/forum/" + thread;
    }

    private void write(ForumThread thread, String name, String text) {
        var author = Typed.line(name, 60);
        var handle = author.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        var post = Forum.post(author, handle, Typed.text(text), clock.instant());
        if (!thread.add(post)) {
            throw new Refusal.Conflict("demo.full", "This thread is full. Begin a new one.");
        }
        calls.tell(ForumEvents.created(thread, post, null));
    }

    private ForumThread get(String thread) {
        return forum.find(thread)
                .orElseThrow(() -> new Refusal.NotFound("demo.thread", "The forum has no such thread any more."));
    }

    /** A member's post that still stands. */
    private static ForumPost get(ForumThread thread, String post) {
        return thread.find(post)
                .filter(found -> !found.isOurs() && !found.deleted())
                .orElseThrow(() -> new Refusal.NotFound("demo.post", "There is no such post to change."));
    }
}
