package de.tresen.interaction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person who wrote, across the channels on which they are known. */
public record Contact(UUID id, String name, List<Identity> identities) {

    /** How one channel knows the person. */
    public record Identity(
            String channel,
            String id,
            @Nullable String handle,
            @Nullable String email) {}
}
