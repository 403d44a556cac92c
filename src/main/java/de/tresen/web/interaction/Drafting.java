package de.tresen.web.interaction;

import de.tresen.interaction.Interaction;
import de.tresen.people.Person;
import de.tresen.reply.DraftFiles;
import de.tresen.reply.Drafts;
import de.tresen.reply.FileRules;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.reply.UnsentFiles;
import org.springframework.stereotype.Component;

/** Puts together what people began to write in an interaction, and what may go with it. */
@Component
class Drafting {

    private final Drafts drafts;
    private final UnsentFiles files;
    private final DraftFiles draftFiles;
    private final FileRules rules;

    Drafting(Drafts drafts, UnsentFiles files, DraftFiles draftFiles, FileRules rules) {
        this.drafts = drafts;
        this.files = files;
        this.draftFiles = draftFiles;
        this.rules = rules;
    }

    Drafted of(Interaction matter, Person reader) {
        return new Drafted(
                drafts.of(matter.id(), reader),
                reader.username(),
                files.in(matter.id(), reader),
                new Drafted.Taken(
                        draftFiles.carried(matter, Kind.REPLY), rules.accepted(), rules.largest(), rules.limit()));
    }
}
