package de.tresen.reply;

import de.tresen.interaction.Interaction;
import de.tresen.people.Person;
import de.tresen.reply.KeptDraft.Kind;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that go with a note: from its draft into the conversation. */
@Service
@Transactional
public class NoteFiles {

    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final UnsentFiles files;

    NoteFiles(Drafts drafts, DraftFiles draftFiles, UnsentFiles files) {
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.files = files;
    }

    /** @throws de.tresen.platform.Refusal.Conflict when those named are not all that hang on the draft */
    public void requireReady(Interaction matter, Person by, Set<UUID> named) {
        draftFiles.requireReady(matter, Kind.NOTE, by, named);
    }

    /** The draft has become a note. */
    public void said(Interaction matter, Person by, UUID note) {
        drafts.lockOwn(matter.id(), Kind.NOTE, by).ifPresent(draft -> files.said(draft.id(), note));
        drafts.drop(matter.id(), matter.id(), Kind.NOTE, by);
    }
}
