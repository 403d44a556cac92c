package de.tresen.platform;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says {@code DEAF} while this node does not hear what others change; that takes no node down, pages are only late. */
@Component
class BroadcastHealth extends AbstractHealthIndicator {

    private final BroadcastListener listener;

    BroadcastHealth(BroadcastListener listener) {
        this.listener = listener;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(listener.listening() ? "UP" : "DEAF");
    }
}
