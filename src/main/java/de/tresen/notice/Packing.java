package de.tresen.notice;

import de.tresen.interaction.Interactions;
import de.tresen.notice.NoticeMapper.Addressee;
import de.tresen.people.People;
import de.tresen.platform.Ids;
import de.tresen.servicelevel.ClockState;
import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one piece of all that waits for somebody when their time has come, without what was settled meanwhile. */
@Component
class Packing {

    private static final Logger LOG = LoggerFactory.getLogger(Packing.class);
    private static final int AT_ONCE = 200;
    private static final Duration STALE = Duration.ofDays(30);

    private final NoticeMapper notices;
    private final ParcelMapper parcels;
    private final Choices choices;
    private final Quiet quiet;
    private final People people;
    private final Interactions interactions;
    private final Clocks clocks;
    private final Asked asked;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Packing(
            NoticeMapper notices,
            ParcelMapper parcels,
            Choices choices,
            Quiet quiet,
            People people,
            Interactions interactions,
            Clocks clocks,
            Asked asked,
            TransactionTemplate transactions,
            Clock clock) {
        this.notices = notices;
        this.parcels = parcels;
        this.choices = choices;
        this.quiet = quiet;
        this.people = people;
        this.interactions = interactions;
        this.clocks = clocks;
        this.asked = asked;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What cannot be packed for one does not keep the others waiting. */
    void packDue() {
        for (var addressee : notices.due(clock.instant(), AT_ONCE)) {
            try {
                transactions.executeWithoutResult(status -> pack(addressee));
            } catch (RuntimeException e) {
                LOG.error("notices for {} could not be packed, will be tried again", addressee, e);
            }
        }
    }

    private void pack(Addressee addressee) {
        notices.lock(addressee);
        var open = notices.waiting(addressee).stream().filter(this::isStillNews).toList();
        if (open.isEmpty()) {
            return;
        }
        var notBefore = notBefore(addressee, open.get(0));
        if (notBefore.isAfter(clock.instant())) {
            open.forEach(notice -> notices.postpone(notice.id(), notBefore));
            return;
        }
        var parcel = Ids.next();
        parcels.insert(parcel, addressee.medium(), addressee.name(), clock.instant());
        open.forEach(notice -> notices.pack(notice.id(), parcel));
    }

    /** Who was there when it was noted, or should be by now, may have fallen ill. */
    private Instant notBefore(Addressee addressee, Notice first) {
        return addressee.medium() == Medium.CHAT
                ? clock.instant()
                : people.find(addressee.name())
                        .filter(person -> choices.of(person).quiet())
                        .map(person -> quiet.until(person, first.team()))
                        .orElseGet(clock::instant);
    }

    private boolean isStillNews(Notice notice) {
        if (isSettled(notice)) {
            notices.drop(notice.id());
            return false;
        }
        return true;
    }

    /** They have read it at the desk, the interaction has ended, the promise is kept or void, or it is long ago. */
    private boolean isSettled(Notice notice) {
        return notice.at().isBefore(clock.instant().minus(STALE))
                || notice.medium() == Medium.MAIL && (notices.read(notice) > 0 || isUnwanted(notice))
                || (notice.interaction() == null ? asked.isAnswered(notice) : isOver(notice, notice.interaction()));
    }

    private boolean isOver(Notice notice, UUID interaction) {
        return interactions.get(interaction).status().ended() || isKept(notice, interaction);
    }

    /** They have chosen otherwise meanwhile. */
    private boolean isUnwanted(Notice notice) {
        return people.find(notice.addressee())
                .filter(person -> choices.of(person).wants(notice.reason()))
                .isEmpty();
    }

    private boolean isKept(Notice notice, UUID interaction) {
        return switch (notice.reason()) {
            case TARGET_AT_RISK, TARGET_BREACHED, STILL_LATE ->
                clocks.of(interaction).stream()
                        .filter(view -> view.target().name().equals(notice.detail()))
                        .noneMatch(view -> view.endedAt() == null && view.state() != ClockState.CANCELLED);
            default -> false;
        };
    }

    /** What was told or given up long ago. */
    void forget() {
        var before = clock.instant().minus(STALE);
        transactions.executeWithoutResult(status -> {
            notices.forget(before);
            parcels.forget(before);
        });
    }
}
