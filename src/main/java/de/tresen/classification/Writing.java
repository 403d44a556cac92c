package de.tresen.classification;

import de.tresen.interaction.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote and the little that is known around it.
 *
 * @param text plain text without quoted history and signature; only its beginning is read
 * @param channel key of the channel
 * @param automatic written by a machine (RFC 3834)
 * @param earlierInteractions how many matters the same person had before
 * @param earlierComplaints how many of those were complaints
 * @param channelLanguage ISO 639-1, assumed when the text is too short to tell
 */
public record Writing(
        @Nullable String title,
        String text,
        String channel,
        Visibility visibility,
        boolean automatic,
        int earlierInteractions,
        int earlierComplaints,
        @Nullable String channelLanguage) {}
