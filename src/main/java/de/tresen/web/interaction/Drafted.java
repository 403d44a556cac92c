package de.tresen.web.interaction;

import de.tresen.reply.KeptDraft;
import de.tresen.reply.KeptDraft.Kind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drafts in an interaction as one reader sees them: their own to go on with, those of others to read. */
record Drafted(List<KeptDraft> all, String reader) {

    /** The reader's own draft of a kind; null when there is none. */
    public @Nullable KeptDraft own(String kind, UUID about) {
        return all.stream()
                .filter(draft -> isOwn(draft)
                        && draft.kind() == Kind.valueOf(kind)
                        && draft.about().equals(about))
                .findFirst()
                .orElse(null);
    }

    boolean isOwn(KeptDraft draft) {
        return draft.username().equals(reader);
    }
}
