package de.tresen.channel;

import de.tresen.interaction.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A place where people write to us.
 *
 * @param type name of the {@link ChannelType} that speaks with it
 * @param team key of the team that answers unless the routing table says otherwise
 * @param serviceLevel key of what is promised unless the service-level table says otherwise
 * @param visibility who can read what is written there when the message does not say
 * @param maxLength longest reply the platform takes, signature included
 * @param lengthUnit what the platform counts
 * @param signature what stands below every reply there, with placeholders
 * @param acknowledgement what somebody who writes outside the service hours is told, as JSON; null = nothing
 * @param settings what the type needs to know, as JSON; secrets in it never leave the desk
 */
public record Channel(
        String key,
        String type,
        String name,
        String team,
        String serviceLevel,
        Visibility visibility,
        @Nullable String language,
        @Nullable Integer maxLength,
        LengthUnit lengthUnit,
        @Nullable String signature,
        boolean active,
        @Nullable String acknowledgement,
        String settings) {

    /** Without the settings, because there are secrets in them. */
    @Override
    public String toString() {
        return "Channel[" + key + ", " + type + (active ? "]" : ", switched off]");
    }
}
