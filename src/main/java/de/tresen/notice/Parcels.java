package de.tresen.notice;

import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What left the desk, or could not. */
@Service
public class Parcels {

    private static final int SHOWN = 50;

    private final ParcelMapper mapper;
    private final Packing packing;
    private final Dispatch dispatch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Parcels(ParcelMapper mapper, Packing packing, Dispatch dispatch, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.packing = packing;
        this.dispatch = dispatch;
        this.events = events;
        this.clock = clock;
    }

    /** What was given up and what is tried again, newest first. */
    public List<Parcel> troubled() {
        return mapper.troubled(SHOWN);
    }

    /** @throws Refusal.NotFound when there is no such one, or it arrived */
    @Transactional
    public void sendAgain(UUID id) {
        if (mapper.sendAgain(id, clock.instant()) == 0) {
            throw new Refusal.NotFound("parcel.unknown", "There is nothing of this id that did not arrive.");
        }
        events.publishEvent(new Notices.Noted());
    }

    /** Packs and sends what is due; answers how many attempts were made. */
    public int round() {
        packing.packDue();
        return dispatch.sendDue();
    }

    void forget() {
        packing.forget();
    }
}
