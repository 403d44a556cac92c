package de.tresen.people;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens the desk for the first time: where nobody is, there shall be one administrator with a one-time password. Runs
 * before everything else that adds people.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    static final String USERNAME = "admin";
    private static final String TOKEN_LABEL = "TRESEN_ADMIN_TOKEN";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AdminProperties properties;
    private final PersonMapper mapper;
    private final People people;
    private final Passwords passwords;
    private final Tokens tokens;
    private final TransactionOperations transaction;

    FirstAdministrator(
            AdminProperties properties,
            PersonMapper mapper,
            People people,
            Passwords passwords,
            Tokens tokens,
            TransactionOperations transaction) {
        this.properties = properties;
        this.mapper = mapper;
        this.people = people;
        this.passwords = passwords;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            transaction.executeWithoutResult(status -> appoint());
        } catch (DuplicateKeyException e) {
            LOG.info("Another node has appointed the first administrator at the same moment.");
        }
    }

    private void appoint() {
        if (mapper.count() == 0) {
            create();
        }
        var token = properties.token();
        if (token == null) {
            tokens.forget(TOKEN_LABEL);
        } else if (people.find(USERNAME).isPresent()) {
            tokens.replace(USERNAME, TOKEN_LABEL, token);
        } else {
            LOG.warn("TRESEN_ADMIN_TOKEN is not used, because nobody is called {} here any more.", USERNAME);
        }
    }

    private void create() {
        people.put(new Person(
                USERNAME,
                "Administrator",
                null,
                Set.of(Role.ADMIN),
                Set.of(),
                Set.of(),
                Set.of(),
                ZoneId.of("Europe/Berlin"),
                true,
                null));
        var given = Optional.ofNullable(properties.password());
        var password = given.orElseGet(Secrets::fresh);
        passwords.setOnce(USERNAME, password);
        LOG.warn(
                "First start: sign in as {} with {} and choose a password of your own.",
                USERNAME,
                given.isPresent() ? "the password of TRESEN_ADMIN_PASSWORD" : "the one-time password " + password);
    }
}
