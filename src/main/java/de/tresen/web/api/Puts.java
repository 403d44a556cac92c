package de.tresen.web.api;

import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How the API answers PUT: 201 when something came to be, 200 when it was replaced. */
final class Puts {

    private Puts() {}

    /** Two that create the same at once: the slower one finds what the faster one wrote and replaces it. */
    static boolean isNew(BooleanSupplier put) {
        try {
            return put.getAsBoolean();
        } catch (DuplicateKeyException somebodyWasFaster) {
            return put.getAsBoolean();
        }
    }

    static <T> ResponseEntity<T> answer(boolean isNew, T body) {
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(body);
    }
}
