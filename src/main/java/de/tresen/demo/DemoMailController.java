package de.tresen.demo;

import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customers' mailboxes as a visitor sees them. */
@Controller
@Profile("demo")
@RequestMapping("/demo/mail")
class DemoMailController {

    private final Mailboxes mailboxes;
    private final Clock clock;

    DemoMailController(Mailboxes mailboxes, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @PostMapping
    String write(
            @RequestParam String name,
            @RequestParam String address,
            @RequestParam String subject,
            @RequestParam String text) {
        var from = Typed.address(address);
        mailboxes.send(new Letter(
                Typed.line(name, 60),
                from,
                Typed.line(subject, 120),
                Typed.text(text),
                clock.instant(),
                null,
                List.of()));
        return "redirect:/demo/mail/" + from;
    }

    @GetMapping("/{address}")
    String box(@PathVariable String address, Model page) {
        page.addAttribute("box", get(address));
        return "demo/box";
    }

    /** Answers the brand's newest mail; where there is none, it is one more mail about the same. */
    @PostMapping("/{address}")
    String answer(@PathVariable String address, @RequestParam String text) {
        var box = get(address);
        mailboxes.send(new Letter(
                box.name(),
                address,
                box.last().subject(),
                Typed.text(text),
                clock.instant(),
                mailboxes.newestAnswer(address).orElse(null),
                List.of()));
        return "redirect:/demo/mail/" + address;
    }

    private Mailboxes.Box get(String address) {
        var mails = mailboxes.of(address);
        if (mails.isEmpty()) {
            throw new Refusal.NotFound("demo.box", "Nobody has written from this address.");
        }
        return new Mailboxes.Box(address, mails);
    }
}
