package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.reply.DraftFiles;
import de.tresen.reply.FileRules;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.reply.UnsentFile;
import de.tresen.reply.UnsentFiles;
import de.tresen.web.frame.Download;
import de.tresen.web.frame.Upload;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files on the caller's own draft of a reply or note; the reply or note that is sent then names them. */
@RestController
@RequestMapping("/api/v1/interactions/{id}")
class DraftFilesController {

    private final DraftFiles files;
    private final UnsentFiles unsent;
    private final FileRules rules;

    DraftFilesController(DraftFiles files, UnsentFiles unsent, FileRules rules) {
        this.files = files;
        this.unsent = unsent;
        this.rules = rules;
    }

    /** @param size in bytes */
    record FileView(UUID id, String name, String mediaType, long size) {

        static FileView of(UnsentFile file) {
            return new FileView(file.id(), file.name(), file.mediaType(), file.size());
        }
    }

    record FilesView(List<FileView> items) {}

    @GetMapping("/drafts/{kind}/files")
    FilesView list(@PathVariable UUID id, @PathVariable Kind kind, Person caller) {
        return new FilesView(
                files.own(id, kind, caller).stream().map(FileView::of).toList());
    }

    /** One file, as the part {@code file} of a form; its type is decided by the ending of its name and by its content. */
    @PostMapping(path = "/drafts/{kind}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileView add(
            @PathVariable UUID id,
            @PathVariable Kind kind,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            Person caller) {
        if (file == null) {
            throw Refusal.Invalid.field("file", "send it as a part of this name, with a file name");
        }
        var upload = Upload.of(file, rules);
        return FileView.of(files.add(id, kind, caller, upload.name(), upload.content()));
    }

    @DeleteMapping("/drafts/{kind}/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable Kind kind, @PathVariable UUID file, Person caller) {
        files.remove(id, kind, caller, file);
    }

    /** A file of anybody's draft, or of a reply that waits, in an interaction that the caller sees. */
    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable UUID file, Person caller) {
        return Download.of(unsent.get(id, file, caller));
    }
}
