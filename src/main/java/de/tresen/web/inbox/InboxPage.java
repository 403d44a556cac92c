package de.tresen.web.inbox;

import de.tresen.channel.Channel;
import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Status;
import de.tresen.people.People;
import de.tresen.routing.WorkFilter;
import de.tresen.web.frame.ClockChip;
import de.tresen.web.frame.Tongue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of the inbox.
 *
 * @param address of this list as it is narrowed down
 * @param open id of the interaction in the work area
 * @param more where the next page begins; null = there is none
 */
record InboxPage(
        String view,
        String address,
        List<View> views,
        List<Row> rows,
        @Nullable String open,
        @Nullable String more,
        WorkFilter filter,
        Choices choices) {

    /** A list and how much is in it. */
    record View(String key, String address, String count) {}

    /** Whether there is something to do with the rows. */
    public boolean selectable() {
        return !view.equals("waiting");
    }

    /** What can be chosen in the filter and for many at once. */
    record Choices(List<Channel> channels, List<Tongue> languages, List<People.Named> colleagues) {

        public Category[] categories() {
            return Category.values();
        }

        public Priority[] priorities() {
            return Priority.values();
        }

        public Status[] states() {
            return new Status[] {Status.NEW, Status.OPEN, Status.PENDING, Status.ON_HOLD};
        }
    }

    /**
     * A piece of work, or something that waits for others.
     *
     * @param task null where there is nothing to do
     * @param kind what is to be done, as the message bundle names it
     * @param actingFor name of whose work it is, while they are away
     * @param name the same as the model names it, for kinds that the bundle does not know
     */
    record Row(
            @Nullable String task,
            UUID interaction,
            long number,
            String kind,
            String name,
            String who,
            String subject,
            String channelName,
            String channelType,
            @Nullable Category category,
            Priority priority,
            Status status,
            @Nullable String holder,
            @Nullable String actingFor,
            ClockChip clock,
            @Nullable String aside) {

        public String id() {
            return "row-" + (task == null ? interaction : task);
        }
    }
}
