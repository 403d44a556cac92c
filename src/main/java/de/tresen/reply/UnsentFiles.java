package de.tresen.reply;

import de.tresen.interaction.Conversations;
import de.tresen.interaction.InboundMessage.Attachment;
import de.tresen.interaction.Scope;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of what is not said yet: of drafts, and of replies that wait for approval or for their time. Whoever sees the
 * interaction may read them, as the texts. What is said takes its files along into the conversation, under the same ids.
 */
@Service
@Transactional
public class UnsentFiles {

    private final UnsentFileMapper mapper;
    private final Conversations conversations;

    UnsentFiles(UnsentFileMapper mapper, Conversations conversations) {
        this.mapper = mapper;
        this.conversations = conversations;
    }

    /** All that the reader may see of an interaction, in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<UnsentFile> in(UUID interaction, Person reader) {
        return mapper.in(interaction, Scope.of(reader));
    }

    /** @param holder id of the draft or reply */
    @Transactional(readOnly = true)
    public List<UnsentFile> of(UUID holder) {
        return mapper.of(holder);
    }

    @Transactional(readOnly = true)
    public Attachment get(UUID interaction, UUID file, Person reader) {
        return mapper.find(file, interaction, Scope.of(reader)).orElseThrow(UnsentFiles::unknown);
    }

    static Refusal unknown() {
        return new Refusal.NotFound("file.unknown", "There is no such file any more; it was removed or sent. Reload.");
    }

    /** They hang on a draft again. */
    void toDraft(UUID reply, UUID draft) {
        mapper.toDraft(reply, draft);
    }

    /** Copies what the other draft does not have already. */
    void copy(UUID from, KeptDraft to) {
        var own = mapper.of(to.id());
        for (var file : mapper.of(from)) {
            var content = mapper.content(file.id());
            if (own.stream().noneMatch(other -> isSame(other, content))) {
                mapper.insert(Ids.next(), to, content, file.size());
            }
        }
    }

    private boolean isSame(UnsentFile file, Attachment other) {
        return file.name().equals(other.name())
                && file.size() == other.content().length
                && Arrays.equals(mapper.content(file.id()).content(), other.content());
    }

    /** It was said: they are part of the conversation now. */
    void said(UUID holder, UUID message) {
        var files = mapper.of(holder);
        if (!files.isEmpty()) {
            files.forEach(file -> conversations.attach(message, file.id(), mapper.content(file.id())));
            mapper.deleteOf(holder);
        }
    }
}
