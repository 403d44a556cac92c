package de.tresen.web.decision;

import de.tresen.people.Person;
import de.tresen.process.DecisionTable;
import de.tresen.process.DecisionTables;
import de.tresen.studio.Drafts;
import de.tresen.studio.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A table written in the plain form goes the way of every model: a draft, a second person, a version. */
@Component
class TablePublication {

    private final DecisionTables tables;
    private final Drafts drafts;
    private final Publication publication;

    TablePublication(DecisionTables tables, Drafts drafts, Publication publication) {
        this.tables = tables;
        this.drafts = drafts;
        this.publication = publication;
    }

    /** Where its author goes on. */
    record Next(String path, String toast) {}

    boolean needsSecondPerson() {
        return publication.needsSecondPerson();
    }

    /** @param seen the version that was changed */
    Next publish(DecisionTable table, String seen, @Nullable String comment, Person by) {
        var file = tables.file(table, seen);
        if (file.isEmpty()) {
            return new Next(versionsOf(table), "unchanged");
        }
        var draft = drafts.propose(table.key(), file.get(), comment, by);
        if (needsSecondPerson()) {
            return new Next("/processes/drafts/" + draft.id(), "modelSubmitted");
        }
        publication.publish(draft.id(), by);
        return new Next(versionsOf(table), "published");
    }

    private static String versionsOf(DecisionTable table) {
        return "/decisions/" + table.key() + "/versions";
    }
}
