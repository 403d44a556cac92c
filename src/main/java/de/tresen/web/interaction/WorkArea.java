package de.tresen.web.interaction;

import de.tresen.channel.LengthUnit;
import de.tresen.interaction.Category;
import de.tresen.interaction.Contact;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Message;
import de.tresen.interaction.MessageVersion;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Sentiment;
import de.tresen.interaction.StoredAttachment;
import de.tresen.interaction.Visibility;
import de.tresen.people.People;
import de.tresen.process.Form;
import de.tresen.process.TaskFields;
import de.tresen.reply.KeptDraft;
import de.tresen.servicelevel.Target;
import de.tresen.web.frame.ClockChip;
import de.tresen.web.frame.Tongue;
import de.tresen.web.person.PersonView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the work area shows of one interaction to one reader.
 *
 * @param clock the most urgent promise
 */
record WorkArea(
        Interaction matter,
        String title,
        String channelName,
        Contact contact,
        PersonView person,
        Names names,
        @Nullable ClockChip clock,
        List<Bubble> conversation,
        List<Question> questions,
        List<Promise> promises,
        List<TimelineWords.Line> timeline,
        List<Interaction> earlier,
        List<Place> position,
        Work own,
        List<Askable.Group> askable,
        List<People.Named> colleagues,
        May may,
        Drafted drafts,
        List<TaskFields.Given> given) {

    /** All that came with messages that still stand. */
    public List<StoredAttachment> files() {
        return conversation.stream()
                .filter(bubble -> bubble.message().deletedAt() == null)
                .flatMap(bubble -> bubble.files().stream())
                .toList();
    }

    /**
     * What the reader has to do here.
     *
     * @param tasks all open work, and whether the reader holds it or may claim it
     * @param draft a reply that waits for approval
     * @param planned a reply that waits for its time
     * @param approval the same, when the reader may approve it
     * @param triage id of the triage task that the reader holds
     * @param followUp id of the follow-up task that the reader holds
     * @param toAnswer ids of the questions that the reader may answer
     * @param asked fields of forms, of each task that the reader may finish
     */
    record Work(
            List<Task> tasks,
            @Nullable Draft draft,
            @Nullable Planned planned,
            @Nullable Composer composer,
            @Nullable Draft approval,
            @Nullable String triage,
            @Nullable String followUp,
            List<UUID> toAnswer,
            List<Asked> asked) {

        /** Fields of the form of the task of this kind that the reader may finish, or null. */
        public @Nullable Asked askedIn(String kind) {
            return asked.stream()
                    .filter(one -> one.kind().equals(kind))
                    .findFirst()
                    .orElse(null);
        }

        /** The same for the task about something, such as a question. */
        public @Nullable Asked askedAbout(UUID subject) {
            return asked.stream()
                    .filter(one -> subject.equals(one.subject()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Fields of a task's form that the page has no controls of its own for.
     *
     * @param schema of these fields, for the viewer
     * @param alone there is nothing else to this task than its form
     */
    record Asked(
            String task,
            String kind,
            String name,
            @Nullable UUID subject,
            List<Form.Field> fields,
            @Nullable String schema,
            boolean alone) {}

    /** By when an answer is promised; null when none is. */
    public @Nullable Instant answerDue() {
        return promises.stream()
                .filter(promise ->
                        promise.open() && Target.valueOf(promise.target()).isResponse())
                .map(Promise::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The newest message of the person, if the reader is offered to like it. */
    public @Nullable UUID newestLikeable() {
        return conversation.stream()
                .filter(bubble -> bubble.side().equals("theirs"))
                .reduce((earlier, later) -> later)
                .filter(Bubble::likeable)
                .map(bubble -> bubble.message().id())
                .orElse(null);
    }

    /** Whether there is a field for what somebody wrote in an act; elsewhere it is only shown. */
    public boolean offers(String act) {
        return switch (act) {
            case "reply" -> own.composer() != null;
            case "approval" -> own.approval() != null;
            case "answer" -> !own.toAnswer().isEmpty();
            case "question" -> may.ask();
            case "closure" -> may.close();
            default -> may.note();
        };
    }

    /** Whether an act has a form that unfolds, which then says itself what is wrong. */
    public boolean hasTool(String act) {
        return switch (act) {
            case "note", "question", "closure" -> offers(act);
            case "classification" -> may.classify() && own.triage() == null;
            default -> false;
        };
    }

    /** Drafts of others, and the reader's own where they cannot go on with them now. */
    public List<KeptDraft> draftsToRead() {
        return drafts.all().stream()
                .filter(draft -> !drafts.isOwn(draft) || !hasField(draft))
                .toList();
    }

    private boolean hasField(KeptDraft draft) {
        return draft.kind() == KeptDraft.Kind.ANSWER
                ? own.toAnswer().contains(draft.about())
                : offers(draft.kind().name().toLowerCase(Locale.ROOT));
    }

    public @Nullable String assigneeName() {
        return names.assignee();
    }

    public @Nullable String teamName() {
        return names.team();
    }

    public @Nullable String languageName() {
        return names.language();
    }

    public Category[] categories() {
        return Category.values();
    }

    public List<Tongue> languages() {
        return Tongue.choices(matter.language());
    }

    public Sentiment[] sentiments() {
        return Sentiment.values();
    }

    public Priority[] priorities() {
        return Priority.values();
    }

    /** Words for keys. */
    record Names(
            @Nullable String assignee,
            @Nullable String team,
            @Nullable String language) {}

    /** Work of the reader; {@code name} is the model's label, for kinds that the message bundle does not know. */
    record Task(String id, String kind, String name, boolean claimable, boolean mine) {}

    /**
     * A message in the conversation; {@code side} is theirs, ours or note, and only notes have parts.
     *
     * @param likeable whether the reader is offered to like it
     */
    record Bubble(
            Message message,
            String side,
            String text,
            List<Part> parts,
            boolean rich,
            int images,
            @Nullable String language,
            List<StoredAttachment> files,
            List<MessageVersion> versions,
            @Nullable Delivery delivery,
            @Nullable Liked like,
            boolean likeable) {}

    /**
     * One of ours likes it.
     *
     * @param mayTakeBack it has not left, and the reader may undo it
     */
    record Liked(String by, Delivery delivery, boolean mayTakeBack) {}

    /**
     * A stretch of a note.
     *
     * @param person name of the colleague who is mentioned by it, or null
     */
    record Part(String text, @Nullable String person) {}

    /** What became of our reply or like on its way out. */
    record Delivery(UUID id, String state, @Nullable String reason, String css, boolean inDoubt) {

        boolean refused() {
            return state.equals("REFUSED");
        }
    }

    /**
     * What a department was asked.
     *
     * @param turnOf name of whose turn it is to answer
     */
    record Question(
            UUID id,
            String departmentName,
            @Nullable String topicName,
            @Nullable String turnOf,
            String askedBy,
            Instant askedAt,
            String text,
            @Nullable String answer,
            @Nullable String answeredBy,
            boolean byLink,
            boolean withdrawn) {

        public boolean open() {
            return answer == null && !withdrawn;
        }
    }

    /** A reply that waits for its time. */
    record Planned(UUID reply, String authorName, Instant sendAt, String text) {}

    /** A reply before it is sent. */
    record Draft(UUID reply, String authorName, Instant writtenAt, String text) {}

    /** A promise with every stretch of its time. */
    record Promise(
            String target,
            @Nullable Instant dueAt,
            boolean open,
            ClockChip clock,
            List<PromiseAccount.Line> lines,
            @Nullable PromiseBand band) {}

    /** Where it stands in the process, in words. */
    record Place(String name, Instant since) {}

    /**
     * What the reader writes with.
     *
     * @param sawMessage the newest message of the person that the writer knows
     * @param newest the newest message of the person that this page shows
     * @param news what came between the two, or was changed
     * @param visibility chosen before, in a draft
     * @param followUpAt likewise, where the writer is
     * @param sendTimes when one might send later
     * @param maxLength longest text that the platform takes, signature included
     * @param lengthUnit what the platform counts
     * @param greeting how it may begin
     * @param signature what the channel adds below the text
     * @param text a returned reply to go on with
     * @param returned the note with which a reply was returned
     * @param stopped for when a reply of theirs was planned that is not sent because the person wrote before
     */
    record Composer(
            String authorName,
            UUID sawMessage,
            UUID newest,
            List<Message> news,
            @Nullable Visibility visibility,
            @Nullable LocalDateTime followUpAt,
            List<SendTimes.SendTime> sendTimes,
            boolean mayBePublic,
            @Nullable Integer maxLength,
            LengthUnit lengthUnit,
            String greeting,
            @Nullable String signature,
            boolean needsApproval,
            String text,
            @Nullable String returned,
            @Nullable Instant stopped) {}

    /** Which acts are offered. */
    record May(boolean note, boolean ask, boolean classify, boolean close, boolean reopen, boolean takeUp) {}
}
