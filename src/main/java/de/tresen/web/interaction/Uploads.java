package de.tresen.web.interaction;

import de.tresen.people.Person;
import de.tresen.reply.DraftFiles;
import de.tresen.reply.FileRules;
import de.tresen.reply.KeptDraft.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that a form brings onto the draft of who sends it. */
@Component
class Uploads {

    private final DraftFiles files;
    private final FileRules rules;

    Uploads(DraftFiles files, FileRules rules) {
        this.files = files;
        this.rules = rules;
    }

    /**
     * Each for itself, so that those before a refused one stay.
     *
     * @param added a field without a file comes empty and without a name
     * @return ids of the files, in their order
     */
    Set<UUID> keep(UUID interaction, Kind kind, Person by, @Nullable List<MultipartFile> added) {
        var kept = new LinkedHashSet<UUID>();
        for (var file : added == null ? List.<MultipartFile>of() : added) {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (!file.isEmpty() || !name.isBlank()) {
                kept.add(files.add(interaction, kind, by, name, content(file, name))
                        .id());
            }
        }
        return kept;
    }

    private byte[] content(MultipartFile file, String name) {
        if (file.getSize() > rules.largest()) {
            throw rules.tooLarge(name);
        }
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
