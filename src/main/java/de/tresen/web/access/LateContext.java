package de.tresen.web.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/** Looks who is signed in only if somebody asks, and only once: pictures and styles do not. */
final class LateContext implements DeferredSecurityContext {

    private final Supplier<SecurityContext> source;
    private @Nullable SecurityContext context;

    LateContext(Supplier<SecurityContext> source) {
        this.source = source;
    }

    @Override
    public SecurityContext get() {
        var known = context;
        if (known == null) {
            known = source.get();
            context = known;
        }
        return known;
    }

    @Override
    public boolean isGenerated() {
        return get().getAuthentication() == null;
    }
}
