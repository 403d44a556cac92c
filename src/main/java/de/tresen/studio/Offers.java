package de.tresen.studio;

import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.process.version.ShippedBeside;
import de.tresen.studio.Offer.State;
import de.tresen.studio.StudioEvent.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What an update of the desk brings beside the versions that people published: theirs to adopt, to merge or to decline. */
@Service
public class Offers {

    private final OfferMapper mapper;
    private final Versions versions;
    private final Drafts drafts;
    private final Publication publication;
    private final StudioTrail trail;
    private final TransactionOperations transactions;
    private final Clock clock;

    Offers(
            OfferMapper mapper,
            Versions versions,
            Drafts drafts,
            Publication publication,
            StudioTrail trail,
            TransactionOperations transactions,
            Clock clock) {
        this.mapper = mapper;
        this.versions = versions;
        this.drafts = drafts;
        this.publication = publication;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Offered once; two nodes that start together offer it once as well. */
    @EventListener
    void on(ShippedBeside shipped) {
        try {
            transactions.executeWithoutResult(status -> offer(shipped));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return;
        }
    }

    private void offer(ShippedBeside shipped) {
        var sha256 = Fingerprint.of(shipped.content());
        if (mapper.known(shipped.key(), sha256) > 0 || isTheOneBefore(shipped.key(), sha256)) {
            return;
        }
        mapper.supersede(shipped.key());
        mapper.insert(Ids.next(), shipped.key(), sha256, shipped.content(), clock.instant());
        trail.add(shipped.key(), null, null, Kind.OFFERED, Version.DESK, null);
    }

    /** The desk comes with what it came with when people began to publish their own. */
    private boolean isTheOneBefore(String key, String sha256) {
        return versions.of(key).stream()
                .filter(Version::shipped)
                .findFirst()
                .filter(version -> version.sha256().equals(sha256))
                .isPresent();
    }

    /** Keys of models for which an offer waits. */
    public List<String> keys() {
        return mapper.keys();
    }

    public Optional<Offer> open(String key) {
        return mapper.open(key);
    }

    /** What a person takes over by hand just now: until something of the model is published. */
    public Optional<Offer> merging(String key, Person by) {
        var published = versions.of(key).get(0).publishedAt();
        return mapper.merged(key, by.username(), published);
    }

    public Offer get(UUID id) {
        return mapper.find(id)
                .orElseThrow(() -> new Refusal.NotFound(
                        "offer.unknown", "There is no such offer; look at the versions of the model."));
    }

    /** It holds from now on, and the next update may replace it again. */
    @Transactional
    public int adopt(UUID id, Person by) {
        var offer = decide(id, State.ADOPTED, Kind.OFFER_ADOPTED, by);
        return publication.adopt(offer, by);
    }

    /** Opens a draft of the own version, in which the person takes over what they want. */
    @Transactional
    public Draft merge(UUID id, Person by) {
        return drafts.begin(decide(id, State.MERGED, Kind.OFFER_MERGED, by).key(), by);
    }

    @Transactional
    public void decline(UUID id, Person by) {
        decide(id, State.DECLINED, Kind.OFFER_DECLINED, by);
    }

    private Offer decide(UUID id, State state, Kind event, Person by) {
        var offer = get(id);
        if (mapper.decide(id, state, by.username(), clock.instant()) == 0) {
            throw new Refusal.Conflict("offer.decided", "Somebody has decided about it meanwhile; reload.");
        }
        trail.add(offer.key(), null, null, event, by.username(), null);
        return offer;
    }
}
