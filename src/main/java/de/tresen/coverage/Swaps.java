package de.tresen.coverage;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shifts change hands only with the consent of who takes them. */
@Service
@Transactional
public class Swaps {

    private final SwapMapper mapper;
    private final Shifts shifts;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Swaps(SwapMapper mapper, Shifts shifts, People people, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.shifts = shifts;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Who is asked, and for which of their shifts; null = for none. */
    public record Content(@Nullable String person, @Nullable UUID inReturn) {}

    /** @throws Refusal.Forbidden unless it is one's own shift or one plans those of the team */
    public Swap ask(UUID id, Person by, Content content) {
        var shift = shifts.get(id, by);
        if (!by.username().equals(shift.person()) && !shifts.mayPlan(shift.team(), by)) {
            throw new Refusal.Forbidden(
                    "shift.not-yours", "Only who has the shift, or plans the team's, gives it away.");
        }
        if (!shift.from().isAfter(clock.instant())) {
            throw new Refusal.Conflict("shift.begun", "This shift has begun; who was on duty is not rewritten.");
        }
        var swap = checked(shift, by, content);
        mapper.insert(swap, clock.instant());
        events.publishEvent(new SwapChanged(swap, shift));
        return swap;
    }

    private Swap checked(Shift shift, Person by, Content content) {
        var other =
                content.person() == null ? null : people.find(content.person()).orElse(null);
        var isMember = other != null && other.active() && other.belongsTo(shift.team());
        var inReturn = content.inReturn() == null
                ? null
                : shifts.find(content.inReturn()).orElse(null);
        new WrongFields()
                .unless(
                        isMember && !shift.person().equals(content.person()),
                        "person",
                        "must be somebody else who is active in the team")
                .unless(
                        content.inReturn() == null
                                || inReturn != null
                                        && inReturn.team().equals(shift.team())
                                        && inReturn.person().equals(content.person())
                                        && inReturn.from().isAfter(clock.instant()),
                        "inReturn",
                        "must be a shift of theirs in the same team that has not begun")
                .refuse("swap.invalid");
        return new Swap(
                Ids.next(),
                shift.id(),
                shift.team(),
                shift.person(),
                Objects.requireNonNull(content.person()),
                content.inReturn(),
                Swap.State.ASKED,
                by.username());
    }

    /** The answer of who was asked; when they agree the shifts change hands at once. */
    public Swap answer(UUID id, Person by, boolean agreed) {
        var swap = get(id, by);
        if (!by.username().equals(swap.other())) {
            throw new Refusal.Forbidden("swap.not-asked", "Only who was asked answers.");
        }
        if (mapper.decide(id, agreed ? Swap.State.AGREED : Swap.State.DECLINED, clock.instant()) == 0) {
            throw new Refusal.Conflict("swap.decided", "It was answered already.");
        }
        if (agreed) {
            give(swap.shift(), swap, swap.person(), swap.other());
            if (swap.inReturn() != null) {
                give(swap.inReturn(), swap, swap.other(), swap.person());
            }
        }
        var answered = get(id, by);
        shifts.find(swap.shift()).ifPresent(shift -> events.publishEvent(new SwapChanged(answered, shift)));
        return answered;
    }

    private void give(UUID shift, Swap swap, String from, String to) {
        if (mapper.give(shift, swap.team(), from, to, clock.instant()) == 0) {
            throw new Refusal.Conflict(
                    "swap.outdated", "One of the shifts has begun, is gone or has changed hands; ask anew.");
        }
    }

    @Transactional(readOnly = true)
    public Swap get(UUID id, Person reader) {
        return mapper.find(id, Sight.of(reader))
                .orElseThrow(() -> new Refusal.NotFound("swap.unknown", "There is no such swap that you may see."));
    }

    /** Whether nobody has answered it yet, and it could still happen. */
    @Transactional(readOnly = true)
    public boolean isWaiting(UUID id) {
        return mapper.any(id)
                .filter(swap -> isOpen(swap, shifts.find(swap.shift()).orElse(null)))
                .isPresent();
    }

    /** The same, with the shift as it is now: not begun, and still of who would give it. */
    public boolean isOpen(Swap swap, @Nullable Shift shift) {
        return swap.state() == Swap.State.ASKED
                && shift != null
                && shift.person().equals(swap.person())
                && shift.from().isAfter(clock.instant());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Swap> list(Person reader, @Nullable UUID before, int limit) {
        return mapper.list(Sight.of(reader), before, limit);
    }
}
