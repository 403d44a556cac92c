package de.tresen.web.interaction;

import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.Ways;
import de.tresen.web.frame.ElementWords;
import de.tresen.web.frame.Times;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where an interaction stands and how it came there, for whoever may see it. */
@Controller
class WayPageController {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Interactions interactions;
    private final Ways ways;
    private final WayWords words;
    private final ElementWords names;
    private final MessageSource messages;
    private final Clock clock;

    WayPageController(
            Interactions interactions,
            Ways ways,
            WayWords words,
            ElementWords names,
            MessageSource messages,
            Clock clock) {
        this.interactions = interactions;
        this.ways = ways;
        this.words = words;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /** A part of the work area, or a page of its own. */
    @GetMapping("/interactions/{id}/way")
    String way(@PathVariable UUID id, Person reader, HttpServletRequest request, Model page) {
        page.addAttribute("matter", interactions.get(id, reader));
        page.addAttribute("way", words.of(id, timesOf(reader)));
        return request.getHeader("HX-Request") != null ? "interaction/way :: way(large=false)" : "interaction/way-page";
    }

    /** The model as this run follows it, with names in the reader's language. */
    @GetMapping("/interactions/{id}/way/{run}/drawing")
    ResponseEntity<byte[]> drawing(@PathVariable UUID id, @PathVariable String run, Person reader) {
        interactions.get(id, reader);
        var drawing = ways.drawing(id, run, names::of)
                .orElseThrow(() -> new Refusal.NotFound("way.unknown", "No such process ran for this interaction."));
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(CacheControl.noStore())
                .body(drawing.getBytes(StandardCharsets.UTF_8));
    }

    private Times timesOf(Person reader) {
        return new Times(clock.instant(), reader.timeZone(), LocaleContextHolder.getLocale(), messages);
    }
}
