package de.tresen.process;

import de.tresen.interaction.Timeline;
import de.tresen.process.LadderTable.Action;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Reason;
import de.tresen.servicelevel.Climb;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does what is asked for on a rung of the ladder, and writes into the timeline what it did. */
@Component
class LadderActs {

    private final LadderPeople people;
    private final Tasks tasks;
    private final Corrections corrections;
    private final Notifications notifications;
    private final Timeline timeline;

    LadderActs(
            LadderPeople people, Tasks tasks, Corrections corrections, Notifications notifications, Timeline timeline) {
        this.people = people;
        this.tasks = tasks;
        this.corrections = corrections;
        this.notifications = notifications;
        this.timeline = timeline;
    }

    /** Nobody is told twice on one rung, whatever they are. */
    void take(Climb climb, Set<Action> actions) {
        var told = new LinkedHashSet<String>();
        for (var action : actions) {
            switch (action) {
                case NOTIFY_HOLDER -> tell(climb, action.name(), people.holders(climb), told);
                case OFFER_TO_ON_DUTY -> offer(climb, told);
                case TELL_LEAD -> tell(climb, action.name(), people.leads(climb), told);
                case TELL_MANAGER -> tell(climb, action.name(), people.managers(climb), told);
                case RAISE_PRIORITY -> raisePriority(climb);
            }
        }
        notifications.tell(
                told, climb.interaction(), reasonOf(climb), climb.target().name());
    }

    /** Who holds it and is there keeps it. What nobody holds, or who holds it is not there, is for those who are. */
    private void offer(Climb climb, Set<String> told) {
        for (var item : people.owed(climb)) {
            if (people.isHeldByOnDuty(item)) {
                continue;
            }
            var reach = people.reach(item);
            if (item.assignee() != null && reach.canTakeOver()) {
                tasks.offerAgain(item, people.ownerOf(item));
            }
            tell(climb, reach.how().name(), reach.usernames(), told);
        }
    }

    /** Once in the life of a promise for each rung, and never beyond the highest: it cannot go round in a circle. */
    private void raisePriority(Climb climb) {
        if (!climb.again()) {
            corrections
                    .raisePriority(climb.interaction())
                    .ifPresent(raised -> record(climb, Action.RAISE_PRIORITY.name(), raised.name()));
        }
    }

    private void tell(Climb climb, String how, Collection<String> usernames, Set<String> told) {
        if (!usernames.isEmpty() || how.equals(Reach.How.NOBODY.name())) {
            record(climb, how, String.join(",", usernames));
        }
        told.addAll(usernames);
    }

    private static Reason reasonOf(Climb climb) {
        return switch (climb.rung()) {
            case AT_RISK -> Reason.TARGET_AT_RISK;
            case BREACHED -> Reason.TARGET_BREACHED;
            default -> Reason.STILL_LATE;
        };
    }

    private void record(Climb climb, String how, String whom) {
        UUID interaction = climb.interaction();
        timeline.record(interaction, Timeline.Event.ESCALATED, (how + " " + climb.target() + " " + whom).strip());
    }
}
