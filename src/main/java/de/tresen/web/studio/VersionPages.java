package de.tresen.web.studio;

import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.process.DecisionTables;
import de.tresen.studio.Difference;
import de.tresen.studio.Drafts;
import de.tresen.studio.Migrations;
import de.tresen.studio.Offers;
import de.tresen.studio.Publishers;
import de.tresen.studio.StudioTrail;
import de.tresen.studio.Version;
import de.tresen.studio.Versions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of all versions together. */
@Component
class VersionPages {

    /** So many are shown with what changed; older ones are reached from them. */
    private static final int COMPARED = 30;

    private final Versions versions;
    private final ModelWords names;
    private final Drafts drafts;
    private final Migrations migrations;
    private final Offers offers;
    private final StudioTrail trail;
    private final VersionWords words;

    VersionPages(
            Versions versions,
            Drafts drafts,
            Migrations migrations,
            Offers offers,
            StudioTrail trail,
            VersionWords words,
            ModelWords names) {
        this.versions = versions;
        this.names = names;
        this.drafts = drafts;
        this.migrations = migrations;
        this.offers = offers;
        this.trail = trail;
        this.words = words;
    }

    /**
     * A version with what it says otherwise than the one before.
     *
     * @param running how many follow it
     */
    record Entry(Version version, boolean holds, int running, List<VersionWords.Line> lines) {}

    void list(String key, Person reader, Model page) {
        var all = versions.of(key);
        page.addAttribute("key", key);
        page.addAttribute("name", names.name(key));
        page.addAttribute("kind", all.get(0).kind().name());
        page.addAttribute("entries", entries(key, all));
        page.addAttribute("newest", all.get(0).number());
        page.addAttribute("open", drafts.open(key));
        page.addAttribute("waiting", drafts.waiting(key));
        page.addAttribute("offer", offers.open(key).orElse(null));
        page.addAttribute("migrations", migrations.of(key));
        page.addAttribute("events", trail.of(key));
        page.addAttribute("hasCases", all.get(0).kind() == ModelKind.DMN);
        page.addAttribute("hasRows", DecisionTables.KEYS.contains(key));
        page.addAttribute("runs", all.get(0).kind() == ModelKind.BPMN);
        page.addAttribute("mayChange", Publishers.mayPublish(reader));
        page.addAttribute("words", words);
    }

    private List<Entry> entries(String key, List<Version> all) {
        var running = migrations.running(key);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < Math.min(all.size(), COMPARED); i++) {
            var version = all.get(i);
            var lines = i + 1 == all.size()
                    ? List.<VersionWords.Line>of()
                    : words.lines(Difference.between(
                            version.kind(),
                            versions.content(key, all.get(i + 1).number()),
                            versions.content(key, version.number())));
            entries.add(new Entry(version, i == 0, running.getOrDefault(version.number(), 0), lines));
        }
        return entries;
    }
}
