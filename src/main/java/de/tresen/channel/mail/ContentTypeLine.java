package de.tresen.channel.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Content-Type header says, read so forgivingly that it never fails: without a readable type it is plain text
 * (RFC 2045, 5.2).
 */
record ContentTypeLine(
        String type, @Nullable String boundary, @Nullable String charset, String line) {

    private static final int LONGEST = 8_000;
    private static final Pattern TYPE = Pattern.compile("^\\s*([\\w.+-]{1,100}/[\\w.+-]{1,100})");
    private static final Pattern BOUNDARY = parameter("boundary");
    private static final Pattern CHARSET = parameter("charset");

    static ContentTypeLine of(@Nullable String header) {
        var line = header == null ? "" : header.length() > LONGEST ? header.substring(0, LONGEST) : header;
        var type = TYPE.matcher(line);
        return new ContentTypeLine(
                type.find() ? type.group(1).toLowerCase(Locale.ROOT) : "text/plain",
                value(BOUNDARY, line),
                value(CHARSET, line),
                line);
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    boolean isMessage() {
        return type.equals("message/rfc822") || type.equals("message/global");
    }

    /** The value of another parameter, or null. */
    @Nullable
    String value(String parameter) {
        return value(parameter(parameter), line);
    }

    /** A Content-Type of the same meaning that every parser understands. */
    String repaired() {
        return boundary == null ? type : type + "; boundary=\"" + boundary + "\"";
    }

    private static Pattern parameter(String name) {
        return Pattern.compile(
                "(?i)[;\\s]" + name + "\\s{0,9}=\\s{0,9}(?:\"([^\"\\\\]{1,200})\"|([^\\s;\"\\\\]{1,200}))");
    }

    private static @Nullable String value(Pattern parameter, String line) {
        var match = parameter.matcher(line);
        if (!match.find()) {
            return null;
        }
        var value = match.group(1) != null ? match.group(1) : match.group(2);
        return value == null || value.isBlank() ? null : value.stripTrailing();
    }
}
