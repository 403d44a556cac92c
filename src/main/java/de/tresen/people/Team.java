package de.tresen.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * People who share a queue. A department is a team that answers questions instead of writing to people.
 *
 * @param serviceHours key of the hours in which the team promises to work; none = as the service level says
 */
public record Team(
        String key, String name, ZoneId timeZone, @Nullable String serviceHours, boolean department) {}
