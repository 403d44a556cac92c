package de.tresen.web.interaction;

import de.tresen.reply.KeptDraft;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.reply.UnsentFile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The drafts in an interaction as one reader sees them: their own to go on with, those of others to read.
 *
 * @param files of all of them, and of replies that wait
 */
record Drafted(List<KeptDraft> all, String reader, List<UnsentFile> files, Taken taken) {

    /**
     * Which files may go along.
     *
     * @param inReply whether the channel carries any
     * @param accepted endings of their names, for the browser's dialog
     * @param largest in bytes
     * @param limit the same in words
     */
    record Taken(boolean inReply, String accepted, long largest, String limit) {}

    /** The files of a draft or reply. */
    public List<UnsentFile> filesOf(@Nullable UUID holder) {
        return files.stream().filter(file -> file.holder().equals(holder)).toList();
    }

    /** The files of the reader's own draft of a kind. */
    public List<UnsentFile> ownFiles(String kind, UUID about) {
        var draft = own(kind, about);
        return draft == null ? List.of() : filesOf(draft.id());
    }

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
