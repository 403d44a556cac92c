package de.tresen.process;

import de.tresen.escalation.Question;
import de.tresen.escalation.Questions;
import de.tresen.interaction.Category;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Resolution;
import de.tresen.interaction.Sentiment;
import de.tresen.people.Person;
import de.tresen.reply.NoteFiles;
import de.tresen.routing.Responsibility;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with an interaction beside answering it; each act checks that they see it and that it is theirs. */
@Service
@Transactional
public class Acts {

    private final Interactions interactions;
    private final Conversations conversations;
    private final Questions questions;
    private final Corrections corrections;
    private final Responsibility responsibility;
    private final Mentioning mentioning;
    private final NoteFiles noteFiles;

    Acts(
            Interactions interactions,
            Conversations conversations,
            Questions questions,
            Corrections corrections,
            Responsibility responsibility,
            Mentioning mentioning,
            NoteFiles noteFiles) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.questions = questions;
        this.corrections = corrections;
        this.responsibility = responsibility;
        this.mentioning = mentioning;
        this.noteFiles = noteFiles;
    }

    /**
     * A note that was written.
     *
     * @param notTold who is mentioned in it and learns nothing of it, because they may not see the interaction
     */
    public record Noted(Message note, List<Person> notTold) {}

    /** As with files, and whoever writes keeps what they began elsewhere. */
    public Noted note(UUID id, Person by, String text) {
        return note(id, by, text, null);
    }

    /**
     * Whoever sees it may write a note; who is mentioned in it is told.
     *
     * @param files all that hang on the writer's draft, which becomes the note; null = it stays as it is
     */
    public Noted note(UUID id, Person by, String text, @Nullable Set<UUID> files) {
        var matter = interactions.lock(id, by);
        if (files != null) {
            noteFiles.requireReady(matter, by, files);
        }
        var note = conversations.addNote(id, by, text);
        if (files != null) {
            noteFiles.said(matter, by, note.id());
        }
        return new Noted(note, mentioning.tell(id, by, text));
    }

    public Question ask(UUID id, Person by, Questions.Wanted wanted) {
        var interaction = interactions.lock(id, by);
        responsibility.requireHandling(interaction, by);
        return questions.ask(interaction, by, wanted);
    }

    public Interaction classify(
            UUID id,
            Person by,
            @Nullable Category category,
            @Nullable Priority priority,
            @Nullable String language,
            @Nullable Sentiment sentiment) {
        responsibility.requireHandling(interactions.lock(id, by), by);
        corrections.correct(id, by, category, priority, language, sentiment, null);
        return interactions.get(id);
    }

    public void close(UUID id, Person by, Resolution resolution, @Nullable String reason) {
        responsibility.requireFree(interactions.lock(id, by), by);
        interactions.close(id, by.username(), responsibility.actingFor(id, by), resolution, reason);
    }

    public void reopen(UUID id, Person by) {
        responsibility.requireHandling(interactions.lock(id, by), by);
        interactions.reopen(id, by.username());
    }

    public void takeUpAgain(UUID id, Person by) {
        responsibility.requireHandling(interactions.lock(id, by), by);
        corrections.takeUpAgain(id);
    }

    /** Both must be theirs. */
    public void merge(UUID id, UUID into, Person by) {
        responsibility.requireFree(interactions.get(id, by), by);
        responsibility.requireHandling(interactions.get(into, by), by);
        interactions.merge(id, into, by);
    }
}
