package de.tresen.people;

import static java.util.Objects.requireNonNull;

import de.tresen.platform.Refusal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Passwords for the browser: set by a single-use link or by their owner, never sent or shown. */
@Component
public class Passwords {

    public static final Duration LINK_IS_VALID_FOR = Duration.ofHours(24);

    private final PasswordMapper mapper;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /** Computed at the first sign-in, whoever it is, and not at the start: it takes as long as it should. */
    private final Supplier<String> nobodysHash;

    Passwords(PasswordMapper mapper, PasswordEncoder encoder, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
        this.nobodysHash = SingletonSupplier.of(() -> requireNonNull(encoder.encode(Secrets.fresh())));
    }

    /** Whether this is their password; takes as long for people who do not exist. */
    public boolean matches(String username, String password) {
        var nobodys = nobodysHash.get();
        var hash = mapper.hash(username);
        return encoder.matches(normal(password), hash.orElse(nobodys)) && hash.isPresent();
    }

    /** Whether the password was given by somebody else and must be changed before anything else is done. */
    public boolean mustChange(String username) {
        return mapper.mustChange(username) == 1;
    }

    /**
     * Sets the password and raises {@link PasswordChanged}.
     *
     * @throws Refusal.Invalid if it is too short, too long or too well known
     */
    @Transactional
    public void set(String username, String password) {
        PasswordRules.check(username, password);
        write(username, hash(password), false);
    }

    /** One password for several people, computed once: for people who do not exist. */
    @Transactional
    public void setForAll(List<String> usernames, String password) {
        usernames.forEach(username -> PasswordRules.check(username, password));
        var hash = hash(password);
        usernames.forEach(username -> write(username, hash, false));
    }

    /** A one-time password that must be changed at the first sign-in. */
    @Transactional
    void setOnce(String username, String password) {
        PasswordRules.check(username, password);
        write(username, hash(password), true);
    }

    /** A new link's secret; earlier links of this person are void. */
    @Transactional
    public String link(String username) {
        var secret = Secrets.fresh();
        mapper.clearLinks(username, clock.instant());
        mapper.insertLink(Secrets.hash(secret), username, clock.instant().plus(LINK_IS_VALID_FOR));
        return secret;
    }

    /** Whose link it is, as long as it is valid and unused. */
    public Optional<String> linkOwner(String secret) {
        return mapper.linkOwner(Secrets.hash(secret), clock.instant());
    }

    /**
     * Sets the password by a link, which is void afterwards.
     *
     * @return whose password was set
     * @throws Refusal.NotFound if the link was used or is too old
     * @throws Refusal.Invalid if the password is refused; the link stays valid
     */
    @Transactional
    public String setByLink(String secret, String password) {
        var username = linkOwner(secret).orElseThrow(Passwords::voidLink);
        PasswordRules.check(username, password);
        if (mapper.useLink(Secrets.hash(secret)) == 0) {
            throw voidLink();
        }
        write(username, hash(password), false);
        return username;
    }

    private String hash(String password) {
        return requireNonNull(encoder.encode(normal(password)));
    }

    private void write(String username, String hash, boolean mustChange) {
        if (mapper.update(username, hash, mustChange, clock.instant()) == 0) {
            mapper.insert(username, hash, mustChange, clock.instant());
        }
        mapper.clearLinks(username, clock.instant());
        events.publishEvent(new PasswordChanged(username));
    }

    /** The same characters, however the keyboard composed them. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Refusal voidLink() {
        return new Refusal.NotFound(
                "password.link-void", "This link was used already or is older than 24 hours. Ask for a new one.");
    }
}
