package de.tresen.web.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How the API answers PUT: 201 when something came to be, 200 when it was replaced. */
final class Puts {

    private Puts() {}

    static <T> ResponseEntity<T> answer(boolean isNew, T body) {
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(body);
    }
}
