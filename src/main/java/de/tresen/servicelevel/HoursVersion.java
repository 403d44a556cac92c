package de.tresen.servicelevel;

import de.tresen.businesstime.ServiceHoursDefinition;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wording of service hours and how it came about; it took effect at once and for all promises that ran.
 *
 * @param changedBy username, or {@code desk}
 * @param note why
 */
public record HoursVersion(
        UUID version,
        String changedBy,
        Instant changedAt,
        @Nullable String note,
        ServiceHoursDefinition definition) {}
