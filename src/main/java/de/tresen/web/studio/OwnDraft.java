package de.tresen.web.studio;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.version.Deployments;
import de.tresen.studio.Draft;
import de.tresen.studio.Drafts;
import de.tresen.studio.Offer;
import de.tresen.studio.Offers;
import de.tresen.web.studio.Standing.Seen;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One's own work on a model. A draft begins with the first change, not with looking. */
@Component
class OwnDraft {

    private final Drafts drafts;
    private final Deployments models;
    private final Offers offers;

    OwnDraft(Drafts drafts, Deployments models, Offers offers) {
        this.drafts = drafts;
        this.models = models;
        this.offers = offers;
    }

    Standing find(String key, Person by) {
        var newest = models.newest(key)
                .orElseThrow(() -> new Refusal.NotFound(
                        "model.unknown",
                        "There is no process, decision or form of this key; choose one from the list."));
        return open(key, by)
                .map(draft -> Standing.of(draft, newest.version()))
                .orElseGet(() -> Standing.of(newest, models.content(newest)));
    }

    private Optional<Draft> open(String key, Person by) {
        return drafts.open(key).stream()
                .filter(draft -> draft.author().equals(by.username()))
                .findFirst();
    }

    /** What an update brought and the person is taking over by hand; null = nothing. */
    @Nullable
    UUID merging(Standing stands, Person by) {
        return stands.draft() == null
                ? null
                : offers.merging(stands.key(), by).map(Offer::id).orElse(null);
    }

    /** Who else works on it now, the latest first. */
    List<Draft> others(String key, Person than) {
        return drafts.open(key).stream()
                .filter(draft -> !draft.author().equals(than.username()))
                .toList();
    }

    /** @throws Refusal.Conflict when it stands elsewhere than the browser saw */
    Standing save(String key, String content, Seen seen, Person by) {
        var stands = find(key, by);
        if (stands.draft() == null && stands.content().equals(content)) {
            return stands;
        }
        if (seen.draft() != null && stands.draft() != null) {
            return Standing.of(drafts.save(seen.draft(), content, seen.seen(), by), stands.holds());
        }
        if (seen.draft() != null || stands.draft() != null || stands.base() != seen.base()) {
            throw new Refusal.Conflict(
                    "draft.newer", "You saved another wording elsewhere meanwhile; load it before you go on.");
        }
        var begun = drafts.begin(key, by);
        return Standing.of(drafts.save(begun.id(), content, begun.revision(), by), stands.holds());
    }
}
