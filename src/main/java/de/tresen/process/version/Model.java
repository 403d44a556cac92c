package de.tresen.process.version;

import de.tresen.model.ModelKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a process, decision or form as the engine holds it.
 *
 * @param file its name
 * @param key the same without suffix
 * @param id of the process, decision or form in the file
 * @param name as the file calls it; null for forms
 * @param definition how the engine names this version
 * @param shipped came with the desk
 */
public record Model(
        String file,
        String key,
        ModelKind kind,
        String id,
        @Nullable String name,
        int version,
        String definition,
        String deployment,
        Instant deployedAt,
        boolean shipped) {}
