package de.tresen.channel.mail;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The secret behind our Message-IDs: one for all nodes, kept in the database, made by whoever needs it first. */
@Component
class TokenKey implements Supplier<byte[]> {

    private static final int LENGTH = 32;

    private final TokenKeyMapper mapper;
    private final TransactionTemplate ownTransaction;
    private volatile byte @Nullable [] known;

    TokenKey(TokenKeyMapper mapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public byte[] get() {
        var key = known;
        if (key == null) {
            key = Base64.getDecoder().decode(stored());
            known = key;
        }
        return key;
    }

    private String stored() {
        var secret = mapper.find();
        if (secret != null) {
            return secret;
        }
        var fresh = fresh();
        try {
            ownTransaction.executeWithoutResult(status -> mapper.insert(fresh));
            return fresh;
        } catch (DuplicateKeyException otherWasFaster) {
            return stored();
        }
    }

    private static String fresh() {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
