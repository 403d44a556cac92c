package de.tresen.escalation;

import de.tresen.interaction.Conversations;
import de.tresen.interaction.InboundMessage;
import de.tresen.interaction.StoredAttachment;
import de.tresen.platform.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Files of the conversation that somebody chose to show with a question. */
@Component
public class QuestionFiles {

    private final QuestionMapper mapper;
    private final Conversations conversations;

    QuestionFiles(QuestionMapper mapper, Conversations conversations) {
        this.mapper = mapper;
        this.conversations = conversations;
    }

    /** @throws Refusal.Invalid if one of them did not come in this conversation */
    void attach(Question question, Set<UUID> files) {
        var known = conversations.attachmentsIn(question.interaction()).stream()
                .map(StoredAttachment::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(files)) {
            throw Refusal.Invalid.field("files", "name files of this conversation by the id of the attachment");
        }
        files.forEach(file -> mapper.attach(question.id(), file));
    }

    public List<StoredAttachment> of(Question question) {
        var shown = Set.copyOf(mapper.files(question.id()));
        return conversations.attachmentsIn(question.interaction()).stream()
                .filter(file -> shown.contains(file.id()))
                .toList();
    }

    /** The file itself, if it is shown with the question. */
    public Optional<InboundMessage.Attachment> find(Question question, UUID id) {
        return of(question).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .flatMap(file -> conversations.attachment(file.message(), id));
    }
}
