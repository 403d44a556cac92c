package de.tresen.studio;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.studio.Publication.Signature;
import de.tresen.studio.Publication.Wording;
import de.tresen.studio.StudioEvent.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an older wording hold again, as a new version. Two people have looked at it already, so one is enough; where only one
 * has, it is submitted to a second person like every draft.
 */
@Service
public class RollBack {

    private final Versions versions;
    private final Drafts drafts;
    private final Checks checks;
    private final Publication publication;
    private final StudioTrail trail;

    RollBack(Versions versions, Drafts drafts, Checks checks, Publication publication, StudioTrail trail) {
        this.versions = versions;
        this.drafts = drafts;
        this.checks = checks;
        this.publication = publication;
        this.trail = trail;
    }

    /**
     * What came of it.
     *
     * @param version that holds now; null = it waits for a second person
     * @param draft that waits; null = it holds already
     */
    public record Outcome(
            @Nullable Integer version, @Nullable UUID draft) {}

    /** @throws FaultyModel when the rules have become stricter since */
    @Transactional
    public Outcome to(String key, int number, Person by) {
        var all = versions.of(key);
        var wanted = versions.get(key, number);
        var content = versions.content(key, number);
        if (all.get(0).sha256().equals(wanted.sha256())) {
            throw new Refusal.Conflict("model.holds", "This wording holds already.");
        }
        if (publication.needsSecondPerson() && !seenByTwo(all, wanted)) {
            return new Outcome(null, drafts.propose(key, content, null, by).id());
        }
        checks.pass(key, wanted.kind(), content);
        var version = publication.enter(
                new Wording(key, wanted.kind(), content, all.get(0).number(), false),
                new Signature(wanted.author(), by.username(), null, null));
        trail.add(key, null, version, Kind.ROLLED_BACK, by.username(), String.valueOf(number));
        return new Outcome(version, null);
    }

    /** In this version or another one of the same wording. */
    private static boolean seenByTwo(List<Version> all, Version wanted) {
        return all.stream()
                .filter(version -> version.sha256().equals(wanted.sha256()))
                .anyMatch(version -> version.shipped() || isByAnother(version));
    }

    private static boolean isByAnother(Version version) {
        return Optional.ofNullable(version.approver())
                .filter(approver -> !approver.equals(version.author()))
                .isPresent();
    }
}
