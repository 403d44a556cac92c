package de.tresen.platform;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Two create the same row at once: the slower one looks again and replaces instead. */
public final class Race {

    private Race() {}

    /**
     * Runs a whole transaction, and once more when somebody else inserted the row in the meantime. Within a transaction
     * of the caller there is no second run, because the first has spoiled it.
     */
    public static <T> T again(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.get();
        }
        try {
            return transaction.get();
        } catch (DuplicateKeyException somebodyWasFaster) {
            return transaction.get();
        }
    }
}
