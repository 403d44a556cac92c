package de.tresen.channel.mail;

import de.tresen.channel.FileName;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of attached files: decoded (RFC 2231, RFC 2047), without paths, never a way out of a folder. */
final class FileNames {

    private static final Pattern FILENAME =
            Pattern.compile("(?i)[;\\s]filename\\s{0,9}=\\s{0,9}(?:\"([^\"]{1,2000})\"|([^;]{1,2000}))");

    private FileNames() {}

    /** The name in the headers of a part, decoded but not cleaned, or null. */
    static @Nullable String raw(Part part, @Nullable String disposition, ContentTypeLine type) {
        try {
            var name = part.getFileName();
            if (name != null) {
                return HeaderText.decode(name);
            }
        } catch (MessagingException | RuntimeException unreadable) {
            return fallback(disposition, type);
        }
        return fallback(disposition, type);
    }

    /** What is shown and offered for download. */
    static String clean(@Nullable String name, String mediaType, int number) {
        var clean = FileName.clean(name);
        return clean.isBlank() ? "attachment-" + number + extension(mediaType) : clean;
    }

    private static @Nullable String fallback(@Nullable String disposition, ContentTypeLine type) {
        var match = FILENAME.matcher(disposition == null ? "" : disposition);
        if (match.find()) {
            return HeaderText.decode(
                    match.group(1) != null ? match.group(1) : match.group(2).strip());
        }
        var name = type.value("name");
        return name == null ? null : HeaderText.decode(name);
    }

    private static String extension(String mediaType) {
        return switch (mediaType) {
            case "message/rfc822" -> ".eml";
            case "text/plain" -> ".txt";
            case "text/html" -> ".html";
            case "text/calendar" -> ".ics";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "application/pdf" -> ".pdf";
            default -> ".bin";
        };
    }
}
