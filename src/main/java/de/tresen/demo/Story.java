package de.tresen.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interaction of the tale, as {@code demo/stories.yaml} has it.
 *
 * @param channel {@code forum} or {@code mail}
 * @param by key of the member or customer who wrote
 * @param at how many counted hours and minutes ago it came, {@code 26:30}
 * @param late it came on the evening before
 * @param unsure nobody has looked at it yet although the desk is unsure
 * @param category what a person said it was, where the desk was unsure
 * @param files names of files that came with it
 */
record Story(
        String channel,
        String by,
        String at,
        boolean late,
        String title,
        String text,
        boolean unsure,
        @Nullable String category,
        List<String> files,
        List<Step> then) {

    Story {
        files = files == null ? List.of() : files;
        then = then == null ? List.of() : then;
    }

    boolean isForum() {
        return channel.equals("forum");
    }

    /**
     * What happened next.
     *
     * @param does {@code message, edit, delete, claim, release, reply, approve, return, note, ask, tell, close, reopen,
     *     classify, merge, lock, mute, unmute}
     * @param by who did it: one of the people, or a member
     * @param to department that is asked, category, resolution, or title of what it is merged into
     * @param promise when we write again at the latest, as {@code at}
     */
    record Step(
            String at,
            String does,
            @Nullable String by,
            @Nullable String text,
            @Nullable String to,
            @Nullable String promise) {}

    /** Somebody who writes to the brand. */
    record Writer(String name, @Nullable String email) {}

    /** All of the file. */
    record Book(java.util.Map<String, Writer> writers, List<Story> stories, List<Story> trickle, List<String> thanks) {}
}
