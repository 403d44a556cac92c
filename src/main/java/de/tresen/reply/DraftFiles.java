package de.tresen.reply;

import de.tresen.channel.Channels;
import de.tresen.channel.FileName;
import de.tresen.interaction.InboundMessage.Attachment;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Race;
import de.tresen.platform.Refusal;
import de.tresen.reply.KeptDraft.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Files on one's own draft of a reply or note: there from the moment they are chosen, until they are sent or removed. */
@Service
public class DraftFiles {

    private static final int MOST_OF_A_NAME = 1000;

    private final Drafts drafts;
    private final UnsentFileMapper mapper;
    private final FileRules rules;
    private final Interactions interactions;
    private final Channels channels;
    private final TransactionOperations transaction;

    DraftFiles(
            Drafts drafts,
            UnsentFileMapper mapper,
            FileRules rules,
            Interactions interactions,
            Channels channels,
            TransactionOperations transaction) {
        this.drafts = drafts;
        this.mapper = mapper;
        this.rules = rules;
        this.interactions = interactions;
        this.channels = channels;
        this.transaction = transaction;
    }

    /** What hangs on the reader's own draft. */
    public List<UnsentFile> own(UUID interaction, Kind kind, Person by) {
        var matter = interactions.get(interaction, by);
        return drafts.of(matter.id(), by).stream()
                .filter(draft -> draft.kind() == kind && draft.username().equals(by.username()))
                .findFirst()
                .map(draft -> mapper.of(draft.id()))
                .orElse(List.of());
    }

    /**
     * Adds a file to the own draft, which begins with it if there is none.
     *
     * @throws Refusal.Invalid when the file is not one of those that are taken
     * @throws Refusal.Conflict when the channel carries none
     */
    public UnsentFile add(UUID interaction, Kind kind, Person by, String name, byte[] content) {
        var matter = interactions.get(interaction, by);
        requireCarried(matter, kind);
        var file = rules.read(name, content);
        return Race.again(() -> within(() -> {
            var draft = drafts.lockOrBegin(matter, kind, by);
            var there = mapper.of(draft.id());
            var id = Ids.next();
            var named = new Attachment(freeName(file.name(), there), file.mediaType(), content, null);
            mapper.insert(id, draft, named, content.length);
            rules.together(mapper.of(draft.id()));
            drafts.filesChanged(matter, draft);
            return new UnsentFile(id, draft.id(), named.name(), named.mediaType(), content.length);
        }));
    }

    /** Whoever reads them can tell them apart. */
    private static String freeName(String name, List<UnsentFile> there) {
        var taken = there.stream().map(UnsentFile::name).collect(Collectors.toSet());
        var free = name;
        for (var number = 2; taken.contains(free) && number < MOST_OF_A_NAME; number++) {
            free = FileName.numbered(name, number);
        }
        return free;
    }

    /** Takes a file off the own draft; a draft of which nothing is left is none. */
    public void remove(UUID interaction, Kind kind, Person by, UUID file) {
        var matter = interactions.get(interaction, by);
        within(() -> {
            var draft = drafts.lockOwn(matter.id(), kind, by).orElseThrow(UnsentFiles::unknown);
            if (mapper.delete(file, draft.id()) == 0) {
                throw UnsentFiles.unknown();
            }
            drafts.filesChanged(matter, draft);
            return draft;
        });
    }

    /** Whether files may go with what is written there: notes stay in the house, replies go by the channel. */
    public boolean carried(Interaction matter, Kind kind) {
        return kind == Kind.NOTE || kind == Kind.REPLY && channels.carriesFiles(matter.channel());
    }

    private void requireCarried(Interaction matter, Kind kind) {
        if (!carried(matter, kind)) {
            throw new Refusal.Conflict(
                    "file.not-carried", "Nothing can go along there; write in the text where the file is to be found.");
        }
    }

    /**
     * Nothing leaves that its writer did not have in front of them, and nothing stays behind.
     *
     * @param named ids of the files that shall go along
     * @throws Refusal.Conflict when they are not all those that hang on the draft
     */
    void requireReady(Interaction matter, Kind kind, Person by, Set<UUID> named) {
        var there = drafts.lockOwn(matter.id(), kind, by)
                .map(draft -> mapper.of(draft.id()))
                .orElse(List.of());
        if (!there.stream().map(UnsentFile::id).collect(Collectors.toSet()).equals(named)) {
            throw new Refusal.Conflict(
                    "reply.files-changed",
                    "The files of your draft are not those that you named. Look at them, then name each in files, or"
                            + " remove what shall not go along.");
        }
        if (!there.isEmpty()) {
            requireCarried(matter, kind);
            rules.together(there);
        }
    }

    /** They go with the reply from here on. */
    void leave(Interaction matter, Person by, UUID reply) {
        drafts.lockOwn(matter.id(), Kind.REPLY, by).ifPresent(draft -> mapper.toReply(draft.id(), reply));
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
