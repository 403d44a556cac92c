package de.tresen.web.studio;

import de.tresen.model.ModelKind;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.studio.Checks;
import de.tresen.studio.Draft;
import de.tresen.studio.PlainModel;
import de.tresen.studio.PlainPart;
import de.tresen.web.frame.Times;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what an editor shows, in the reader's words. */
@Component
class EditPages {

    private final OwnDraft own;
    private final Checks checks;
    private final FindingLines lines;
    private final DeskParts parts;
    private final People people;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;

    EditPages(
            OwnDraft own,
            Checks checks,
            FindingLines lines,
            DeskParts parts,
            People people,
            MessageSource messages,
            JsonMapper json,
            Clock clock) {
        this.own = own;
        this.checks = checks;
        this.lines = lines;
        this.parts = parts;
        this.people = people;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** Somebody else's draft of the same model. */
    record Other(String href, String words) {}

    /**
     * What a browser is told of a draft that it keeps.
     *
     * @param outdated what to do when another version was published since it was begun; empty = none was
     */
    record Kept(
            @Nullable UUID draft,
            int seen,
            int base,
            String words,
            String outdated,
            List<FindingLines.Line> findings,
            List<Other> others) {}

    /**
     * @param desk what can be drawn, as JSON; empty for what is no process
     * @param plain what the plain form shows, group by group; null = it cannot be read, or is a table
     * @param merging the offer of an update that is being taken over by hand
     */
    record EditPage(
            Standing stands,
            String saved,
            List<FindingLines.Line> findings,
            String findingsJson,
            List<Other> others,
            DeskParts.Parts parts,
            String desk,
            @Nullable List<PlainGroup> plain,
            @Nullable UUID merging) {

        EditPage with(List<PlainPart> filled) {
            return new EditPage(
                    stands, saved, findings, findingsJson, others, parts, desk, PlainGroup.of(filled), merging);
        }

        public String editor() {
            return switch (stands.kind()) {
                case BPMN -> "process-editor";
                case DMN -> "table-editor";
                case FORM -> "form-editor";
            };
        }
    }

    EditPage of(Standing stands, Person reader) {
        var findings = findings(stands);
        var known = parts.read();
        return new EditPage(
                stands,
                saved(stands, reader),
                findings,
                json.writeValueAsString(findings),
                others(stands, reader),
                known,
                stands.kind() == ModelKind.BPMN ? json.writeValueAsString(known) : "{}",
                PlainModel.of(stands.kind(), stands.content())
                        .map(PlainModel::parts)
                        .map(PlainGroup::of)
                        .orElse(null),
                own.merging(stands, reader));
    }

    Kept kept(Standing stands, Person reader) {
        return new Kept(
                stands.draft(),
                stands.seen(),
                stands.base(),
                saved(stands, reader),
                stands.isOutdated() ? say("edit.outdated", stands.holds(), stands.base()) : "",
                findings(stands),
                others(stands, reader));
    }

    private List<FindingLines.Line> findings(Standing stands) {
        return lines.of(checks.of(stands.key(), stands.kind(), stands.content()));
    }

    private List<Other> others(Standing stands, Person reader) {
        return own.others(stands.key(), reader).stream()
                .map(draft -> new Other("/processes/drafts/" + draft.id(), words(draft, reader)))
                .toList();
    }

    private String words(Draft draft, Person reader) {
        var name = people.find(draft.author()).map(Person::name).orElse(draft.author());
        return say("edit.other", name, times(reader).weekday(draft.savedAt()));
    }

    private String saved(Standing stands, Person reader) {
        return stands.savedAt() == null
                ? say("edit.unchanged")
                : say("edit.saved", times(reader).weekday(stands.savedAt()));
    }

    private Times times(Person reader) {
        return new Times(clock.instant(), reader.timeZone(), LocaleContextHolder.getLocale(), messages);
    }

    private String say(String code, @Nullable Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
