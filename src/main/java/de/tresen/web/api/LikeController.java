package de.tresen.web.api;

import de.tresen.channel.DeliveryState;
import de.tresen.people.Person;
import de.tresen.process.Liking;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/interactions/{id}/messages/{message}/like")
class LikeController {

    private final Liking liking;

    LikeController(Liking liking) {
        this.liking = liking;
    }

    /** @param close whether it is solved as soon as the like has arrived */
    record LikeBody(@Nullable Boolean close) {}

    record LikeMade(UUID id, DeliveryState state) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LikeMade like(
            @PathVariable UUID id,
            @PathVariable UUID message,
            @RequestBody(required = false) @Nullable LikeBody body,
            Person caller) {
        var close = body != null && Boolean.TRUE.equals(body.close());
        return new LikeMade(liking.like(id, message, caller, close).id(), DeliveryState.READY);
    }

    /** It does not leave after all. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @PathVariable UUID message, Person caller) {
        liking.takeBack(id, message, caller);
    }
}
