package de.tresen.web.settings;

import de.tresen.channel.Acknowledgement;
import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.reply.AcknowledgementWords;
import de.tresen.reply.Acknowledgements.Expected;
import de.tresen.servicelevel.ResponseHours;
import de.tresen.web.Only;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people are told who write to a channel outside the service hours. */
@Controller
@RequestMapping("/settings/channels/{key}/acknowledgement")
@Only(Role.ADMIN)
class AcknowledgementPageController {

    private final Channels channels;
    private final AcknowledgementWords words;
    private final ResponseHours hours;
    private final JsonMapper json;
    private final Clock clock;

    AcknowledgementPageController(
            Channels channels, AcknowledgementWords words, ResponseHours hours, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.words = words;
        this.hours = hours;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String key, Model page) {
        var channel = channel(key);
        return form(channel, Acknowledgement.of(channel), page);
    }

    @PostMapping
    String save(
            @PathVariable String key,
            @RequestParam Map<String, String> filled,
            Model page,
            HttpServletResponse response,
            RedirectAttributes said) {
        var channel = channel(key);
        try {
            channels.acknowledge(channel, wanted(filled));
        } catch (Refusal.Invalid refused) {
            response.setStatus(422);
            page.addAttribute(
                    "wrong",
                    refused.fields().stream()
                            .collect(Collectors.toMap(
                                    field -> field.field().replaceFirst(".*\\.", ""), Refusal.Field::message)));
            return form(channel, typed(filled), page);
        }
        said.addFlashAttribute("toast", "saved");
        return "redirect:/settings/channels/" + key + "/acknowledgement";
    }

    private Channel channel(String key) {
        return channels.find(key)
                .orElseThrow(() -> new Refusal.NotFound("channel.unknown", "There is no channel of this key."));
    }

    private ObjectNode wanted(Map<String, String> filled) {
        var typed = typed(filled);
        var wanted = json.createObjectNode().put("active", typed.active()).put("public", typed.inPublic());
        var texts = wanted.putObject("texts");
        typed.texts().forEach(texts::put);
        return wanted;
    }

    private static Acknowledgement typed(Map<String, String> filled) {
        var texts = new TreeMap<String, String>();
        for (var language : Acknowledgement.LANGUAGES) {
            texts.put(language, filled.getOrDefault(language, "").strip());
        }
        return new Acknowledgement(filled.containsKey("active"), filled.containsKey("public"), texts);
    }

    private String form(Channel channel, Acknowledgement filled, Model page) {
        page.addAttribute("channel", channel);
        page.addAttribute("filled", filled);
        page.addAttribute("placeholders", "{" + String.join("}, {", Acknowledgement.PLACEHOLDERS) + "}");
        page.addAttribute("languages", Acknowledgement.LANGUAGES);
        page.addAttribute("usual", inEach(words::usual));
        page.addAttribute("samples", inEach(language -> words.sample(channel, language, expected(channel))));
        return "settings/acknowledgement";
    }

    private static Map<String, String> inEach(Function<Locale, String> text) {
        return Acknowledgement.LANGUAGES.stream()
                .collect(Collectors.toMap(
                        language -> language, language -> text.apply(Locale.forLanguageTag(language))));
    }

    private Expected expected(Channel channel) {
        var seen = hours.ofLevel(channel.serviceLevel(), clock.instant());
        return new Expected(seen.zone(), seen.opensAt(), seen.dueAt());
    }
}
