package de.tresen.web.studio;

import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.process.traffic.Models;
import de.tresen.web.Only;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes on in a process right now, drawn and as a table; decisions and forms as they hold. */
@Controller
@Only({Role.PROCESS_OWNER, Role.ADMIN, Role.MANAGER, Role.LEAD})
class LookPageController {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Models models;
    private final LookPages pages;
    private final StillPages still;
    private final ModelWords words;

    LookPageController(Models models, LookPages pages, StillPages still, ModelWords words) {
        this.models = models;
        this.pages = pages;
        this.still = still;
        this.words = words;
    }

    /**
     * A page, or for a page that is open only what may have changed.
     *
     * @param version of the running ones; none = all of them
     * @param days over which durations are shown
     */
    @GetMapping("/processes/{key}")
    String look(
            @PathVariable String key,
            @RequestParam @Nullable Integer version,
            @RequestParam(defaultValue = "30") int days,
            HttpServletRequest request,
            Model page) {
        var model = models.find(key);
        page.addAttribute("key", key);
        page.addAttribute("name", words.name(model));
        if (model.kind() != ModelKind.BPMN) {
            return still.addTo(page, model, days);
        }
        page.addAttribute("look", pages.of(model, version, days));
        return request.getHeader("HX-Request") != null ? "studio/look :: traffic" : "studio/look";
    }

    /** The interactions at an element, beside the drawing or on a page of its own. */
    @GetMapping("/processes/{key}/elements/{element}")
    String element(
            @PathVariable String key,
            @PathVariable String element,
            @RequestParam @Nullable Integer version,
            Person reader,
            HttpServletRequest request,
            Model page) {
        page.addAttribute("key", key);
        page.addAttribute("here", pages.at(process(key), version, element, reader));
        return request.getHeader("HX-Request") != null ? "studio/element :: here" : "studio/element";
    }

    /** The drawing, with names in the reader's language. */
    @GetMapping("/processes/{key}/drawing")
    ResponseEntity<byte[]> drawing(@PathVariable String key, @RequestParam @Nullable Integer version) {
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(CacheControl.noStore())
                .body(pages.drawing(process(key), version).getBytes(StandardCharsets.UTF_8));
    }

    private Models.Model process(String key) {
        var model = models.find(key);
        if (model.kind() != ModelKind.BPMN) {
            throw new Refusal.NotFound("process.noProcess", "This is no process; nothing stands in it.");
        }
        return model;
    }
}
