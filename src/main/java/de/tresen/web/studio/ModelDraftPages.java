package de.tresen.web.studio;

import de.tresen.model.Finding;
import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.studio.Difference;
import de.tresen.studio.Draft;
import de.tresen.studio.Drafts;
import de.tresen.studio.Migrations;
import de.tresen.studio.Publication;
import de.tresen.studio.Publishers;
import de.tresen.studio.StudioTrail;
import de.tresen.studio.Versions;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a draft together. */
@Component
class ModelDraftPages {

    private final Drafts drafts;
    private final Versions versions;
    private final ModelWords names;
    private final Publication publication;
    private final Migrations migrations;
    private final StudioTrail trail;
    private final VersionWords words;
    private final FindingLines findings;

    ModelDraftPages(
            Drafts drafts,
            Versions versions,
            Publication publication,
            Migrations migrations,
            StudioTrail trail,
            VersionWords words,
            FindingLines findings,
            ModelWords names) {
        this.drafts = drafts;
        this.versions = versions;
        this.names = names;
        this.publication = publication;
        this.migrations = migrations;
        this.trail = trail;
        this.words = words;
        this.findings = findings;
    }

    ModelAndView page(Draft draft, Filled filled, Wrong wrong, Person reader) {
        var found = drafts.check(draft);
        var isOwn = draft.author().equals(reader.username());
        var waits = draft.state() == Draft.State.SUBMITTED;
        var holds = drafts.holds(draft.key());
        var overtaken = draft.basedOn() != holds;
        return new ModelAndView("studio/draft")
                .addObject("draft", draft)
                .addObject("key", draft.key())
                .addObject("name", names.name(draft.key()))
                .addObject("findings", findings.of(found))
                .addObject("faulty", found.stream().anyMatch(Finding::isError))
                .addObject("lines", words.lines(difference(draft)))
                .addObject("drawn", draft.kind() == ModelKind.BPMN && draft.basedOn() > 0)
                .addObject("running", migrations.running(draft.key()).getOrDefault(draft.basedOn(), 0))
                .addObject("events", trail.of(draft.id()))
                .addObject("own", isOwn)
                .addObject("mayDecide", waits && Publishers.mayPublish(reader))
                .addObject("overtaken", waits && overtaken)
                .addObject("holds", holds)
                .addObject(
                        "mayPublish",
                        waits
                                && !overtaken
                                && Publishers.mayPublish(reader)
                                && !(isOwn && publication.needsSecondPerson()))
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("words", words);
    }

    private Difference difference(Draft draft) {
        var before = draft.basedOn() == 0 ? "" : versions.content(draft.key(), draft.basedOn());
        return Difference.between(draft.kind(), before, draft.content());
    }
}
