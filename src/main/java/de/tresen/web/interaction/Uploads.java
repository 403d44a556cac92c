package de.tresen.web.interaction;

import de.tresen.people.Person;
import de.tresen.reply.DraftFiles;
import de.tresen.reply.FileRules;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.web.frame.Upload;
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
     * @return ids of the files, in their order
     */
    Set<UUID> keep(UUID interaction, Kind kind, Person by, @Nullable List<MultipartFile> added) {
        var kept = new LinkedHashSet<UUID>();
        for (var file : added == null ? List.<MultipartFile>of() : added) {
            if (!Upload.isNone(file)) {
                var upload = Upload.of(file, rules);
                kept.add(files.add(interaction, kind, by, upload.name(), upload.content())
                        .id());
            }
        }
        return kept;
    }

    /** The same, with those that the form names as there already. */
    Set<UUID> keep(
            UUID interaction, Kind kind, Person by, @Nullable Set<UUID> there, @Nullable List<MultipartFile> added) {
        var all = keep(interaction, kind, by, added);
        all.addAll(there == null ? Set.of() : there);
        return all;
    }
}
