package de.tresen.channel.mail;

import de.tresen.channel.PlainText;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of attached files: decoded (RFC 2231, RFC 2047), without paths, never a way out of a folder. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final Pattern FILENAME =
            Pattern.compile("(?i)[;\\s]filename\\s{0,9}=\\s{0,9}(?:\"([^\"]{1,2000})\"|([^;]{1,2000}))");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\/]");

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
        var line = PlainText.line(name == null ? "" : name, 5_000);
        line = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        line = FORBIDDEN.matcher(line).replaceAll("_").replaceAll("^[.\\s]+", "");
        return line.isBlank() ? "attachment-" + number + extension(mediaType) : shorten(line);
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

    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return PlainText.truncated(name, LONGEST - extension.length()) + extension;
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
