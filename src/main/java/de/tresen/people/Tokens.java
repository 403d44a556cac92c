package de.tresen.people;

import static java.util.Objects.requireNonNull;

import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: shown once, kept as SHA-256, valid until revoked or their owner is inactive. */
@Component
public class Tokens {

    private static final Duration LAST_USE_IS_KEPT_TO = Duration.ofMinutes(1);

    private final TokenMapper mapper;
    private final People people;
    private final Clock clock;

    Tokens(TokenMapper mapper, People people, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.clock = clock;
    }

    /** A new token, in the only moment in which it can be read. */
    public record Issued(UUID id, String token) {}

    /**
     * Makes a new token for somebody.
     *
     * @throws Refusal.Invalid if the label is not one line of at most 200 characters
     */
    @Transactional
    public Issued issue(String username, @Nullable String label) {
        new WrongFields().line(label, "label", 200).refuse("token.invalid");
        var token = "tresen_" + Secrets.fresh();
        return new Issued(keep(username, requireNonNull(label), token), token);
    }

    /** The active person whose token this is. */
    public Optional<Person> owner(String token) {
        var owned = mapper.find(Secrets.hash(token));
        owned.ifPresent(this::noteUse);
        return owned.flatMap(o -> people.find(o.person())).filter(Person::active);
    }

    public List<Token> of(String username) {
        return mapper.of(username);
    }

    /** @throws Refusal.NotFound if this person has no such token */
    @Transactional
    public void revoke(String username, UUID id) {
        if (mapper.delete(username, id) == 0) {
            throw new Refusal.NotFound("token.unknown", "This person has no token of this id.");
        }
    }

    /** Replaces whatever tokens bear this label by one that was chosen outside. */
    @Transactional
    void replace(String username, String label, String token) {
        forget(label);
        keep(username, label, token);
    }

    @Transactional
    void forget(String label) {
        mapper.deleteLabelled(label);
    }

    private UUID keep(String username, String label, String token) {
        var id = Ids.next();
        mapper.insert(id, username, label, Secrets.hash(token), clock.instant());
        return id;
    }

    private void noteUse(TokenMapper.Owned owned) {
        var now = clock.instant();
        var last = owned.lastUsedAt();
        if (last == null || last.plus(LAST_USE_IS_KEPT_TO).isBefore(now)) {
            mapper.used(owned.id(), now);
        }
    }
}
