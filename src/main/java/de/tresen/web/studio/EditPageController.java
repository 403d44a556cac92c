package de.tresen.web.studio;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.process.DecisionTables;
import de.tresen.studio.Draft;
import de.tresen.studio.Drafts;
import de.tresen.studio.FaultyModel;
import de.tresen.studio.PlainModel;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import de.tresen.web.studio.Standing.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Models are edited: drawn where there is room and a script, in a plain form everywhere; both change the same draft. */
@Controller
@RequestMapping("/processes/{key}/edit")
@Only({Role.ADMIN, Role.PROCESS_OWNER})
class EditPageController {

    private static final int MOST_BYTES = 1024 * 1024;

    private final OwnDraft own;
    private final EditPages pages;
    private final Drafts drafts;
    private final ModelWords words;

    EditPageController(OwnDraft own, EditPages pages, Drafts drafts, ModelWords words) {
        this.own = own;
        this.pages = pages;
        this.drafts = drafts;
        this.words = words;
    }

    /** @param as {@code form} = without the drawing */
    @GetMapping
    ModelAndView edit(@PathVariable String key, @RequestParam @Nullable String as, Person by) {
        return page(pages.of(own.find(key, by), by), !"form".equals(as));
    }

    private ModelAndView page(EditPages.EditPage edit, boolean drawing) {
        var key = edit.stands().key();
        return new ModelAndView("studio/edit")
                .addObject("edit", edit)
                .addObject("name", words.name(key))
                .addObject("drawing", drawing)
                .addObject("plainTable", DecisionTables.KEYS.contains(key));
    }

    /** What a script keeps while somebody draws; errors in it are kept and said. */
    @PostMapping("/content")
    ResponseEntity<EditPages.Kept> keep(@PathVariable String key, Seen seen, @RequestParam String content, Person by) {
        try {
            return ResponseEntity.ok(pages.kept(own.save(key, content, seen, by), by));
        } catch (Refusal.Conflict elsewhere) {
            return ResponseEntity.status(409).body(pages.kept(own.find(key, by), by));
        }
    }

    /** The plain form, in full; where the draft stands elsewhere meanwhile, what was written is shown again. */
    @PostMapping
    ModelAndView write(
            @PathVariable String key,
            Seen seen,
            @RequestParam MultiValueMap<String, String> values,
            Person by,
            RedirectAttributes said) {
        var stands = own.find(key, by);
        var plain = PlainModel.of(stands.kind(), stands.content());
        if (plain.isEmpty()) {
            return new ModelAndView(back(key, "?as=form"));
        }
        var filled = PlainFilled.read(plain.get().parts(), new Filled(values));
        try {
            own.save(key, plain.get().with(filled), seen, by);
            said.addFlashAttribute("toast", "saved");
            return new ModelAndView(back(key, "?as=form"));
        } catch (Refusal.Conflict elsewhere) {
            var page = page(pages.of(stands, by).with(filled), false).addObject("elsewhere", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    /** The file as it stands, for Camunda's desktop modeler or for keeping. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable String key, Person by) {
        var stands = own.find(key, by);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(stands.file())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(stands.content().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/file")
    String open(
            @PathVariable String key,
            Seen seen,
            @RequestParam @Nullable MultipartFile file,
            Person by,
            RedirectAttributes said)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > MOST_BYTES) {
            said.addFlashAttribute("fileWrong", file == null || file.isEmpty() ? "edit.noFile" : "edit.fileTooLarge");
            return back(key, "#file");
        }
        var text = Draft.text(file.getBytes());
        if (text.isEmpty()) {
            said.addFlashAttribute("fileWrong", "edit.fileNoText");
            return back(key, "#file");
        }
        try {
            own.save(key, text.get(), seen, by);
            said.addFlashAttribute("toast", "opened");
            return back(key, "");
        } catch (Refusal.Conflict elsewhere) {
            said.addFlashAttribute("fileWrong", "edit.elsewhere");
            return back(key, "#file");
        }
    }

    @PostMapping("/submission")
    String submit(@PathVariable String key, @RequestParam String comment, Person by, RedirectAttributes said) {
        var stands = own.find(key, by);
        var draft = stands.draft();
        if (draft == null || stands.isOutdated()) {
            said.addFlashAttribute("submitWrong", draft == null ? "edit.nothingChanged" : "edit.overtaken");
            return back(key, "#publish");
        }
        try {
            drafts.submit(draft, comment, by);
            return "redirect:/processes/drafts/" + draft;
        } catch (FaultyModel faulty) {
            said.addFlashAttribute("submitWrong", "edit.mendFirst");
            return back(key, "#publish");
        } catch (Refusal.Invalid tooLong) {
            said.addFlashAttribute("submitWrong", "edit.commentTooLong");
            return back(key, "#publish");
        }
    }

    /** What was written stays readable in the draft; one begins anew from what holds. */
    @PostMapping("/withdrawal")
    String giveUp(@PathVariable String key, Person by, RedirectAttributes said) {
        var draft = own.find(key, by).draft();
        if (draft == null) {
            said.addFlashAttribute("submitWrong", "edit.nothingChanged");
            return back(key, "#publish");
        }
        drafts.withdraw(draft, by);
        said.addFlashAttribute("toast", "modelWithdrawn");
        return back(key, "");
    }

    private static String back(String key, String where) {
        return "redirect:/processes/" + key + "/edit" + where;
    }
}
