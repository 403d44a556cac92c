package de.tresen.studio;

import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.version.Deployments;
import de.tresen.process.version.Model;
import de.tresen.studio.Draft.State;
import de.tresen.studio.StudioEvent.Kind;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a draft run: checked again, by a second person, together with the row that says who, when and why. */
@Service
public class Publication {

    private final Drafts drafts;
    private final Checks checks;
    private final Deployments models;
    private final ModelVersionMapper versions;
    private final StudioTrail trail;
    private final StudioProperties properties;
    private final Clock clock;

    Publication(
            Drafts drafts,
            Checks checks,
            Deployments models,
            ModelVersionMapper versions,
            StudioTrail trail,
            StudioProperties properties,
            Clock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.models = models;
        this.versions = versions;
        this.trail = trail;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether somebody else than its author must publish a draft. */
    public boolean needsSecondPerson() {
        return properties.fourEyes();
    }

    /**
     * What begins from now on follows the draft.
     *
     * @return the number of the new version
     * @throws Refusal.Forbidden for its author, unless that is allowed
     * @throws Refusal.Conflict when it was published already, or something else was since it was begun
     * @throws FaultyModel when the check finds an error
     */
    @Transactional
    public int publish(UUID id, Person by) {
        var draft = drafts.lock(id, by, State.SUBMITTED);
        if (properties.fourEyes() && draft.author().equals(by.username())) {
            throw new Refusal.Forbidden(
                    "modelDraft.ownPublication", "Somebody else must publish what you wrote; ask a colleague.");
        }
        checks.pass(draft.key(), draft.kind(), draft.content());
        var version = enter(
                new Wording(draft.key(), draft.kind(), draft.content(), draft.basedOn(), false),
                new Signature(draft.author(), by.username(), draft.comment(), draft.id()));
        drafts.published(draft);
        trail.add(draft.key(), draft.id(), version, Kind.PUBLISHED, by.username(), draft.comment());
        return version;
    }

    /** What the desk came with and a person adopts: two have looked at it. */
    int adopt(Offer offer, Person by) {
        var holds = models.newest(offer.key()).orElseThrow(Drafts::unknownModel);
        checks.pass(offer.key(), holds.kind(), offer.content());
        return enter(
                new Wording(offer.key(), holds.kind(), offer.content(), holds.version(), true),
                new Signature(Version.DESK, by.username(), null, null));
    }

    /** What is deployed. */
    record Wording(String key, ModelKind kind, String content, int basedOn, boolean shipped) {}

    /** Who answers for it. */
    record Signature(
            String author,
            String approver,
            @Nullable String comment,
            @Nullable UUID draft) {}

    /** Deploys and signs in one transaction; whoever is slower than somebody else is refused. */
    int enter(Wording wording, Signature signature) {
        var model = models.deploy(wording.key(), wording.kind(), wording.content(), wording.shipped());
        refuseOvertaken(wording);
        versions.insert(new ModelVersionMapper.Row(
                model.deployment(),
                wording.key(),
                model.version(),
                wording.basedOn(),
                signature.draft(),
                signature.author(),
                signature.approver(),
                signature.comment(),
                Fingerprint.of(wording.content()),
                clock.instant()));
        return model.version();
    }

    /** Asked after deploying, for the engine lets one after the other deploy. */
    private void refuseOvertaken(Wording wording) {
        var before = models.of(wording.key()).stream()
                .skip(1)
                .findFirst()
                .map(Model::version)
                .orElse(0);
        Drafts.refuseOvertaken(wording.basedOn(), before);
    }
}
