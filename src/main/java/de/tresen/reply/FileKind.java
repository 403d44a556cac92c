package de.tresen.reply;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * What a file is, by the ending of its name, and how such a file begins: one that begins otherwise is not what it says.
 *
 * @param begins one of these, in hexadecimal, at {@code offset}; none = anything but the signs of a program
 */
record FileKind(String mediaType, int offset, Set<String> begins) {

    private static final HexFormat HEX = HexFormat.of();

    /** Programs of Windows, Linux and macOS, and scripts that name their interpreter. */
    private static final Set<String> PROGRAMS =
            Set.of("4d5a", "7f454c46", "cafebabe", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "2321");

    private static final FileKind UNKNOWN = new FileKind("application/octet-stream", 0, Set.of());
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    private static final Map<String, FileKind> KNOWN = Map.ofEntries(
            Map.entry("pdf", kind("application/pdf", "255044462d")),
            Map.entry("png", kind("image/png", "89504e470d0a1a0a")),
            Map.entry("jpg", kind("image/jpeg", "ffd8ff")),
            Map.entry("jpeg", kind("image/jpeg", "ffd8ff")),
            Map.entry("gif", kind("image/gif", "474946383761", "474946383961")),
            Map.entry("webp", new FileKind("image/webp", 8, Set.of("57454250"))),
            Map.entry("heic", new FileKind("image/heic", 4, Set.of("66747970"))),
            Map.entry("txt", kind("text/plain")),
            Map.entry("log", kind("text/plain")),
            Map.entry("md", kind("text/markdown")),
            Map.entry("csv", kind("text/csv")),
            Map.entry("ics", kind("text/calendar")),
            Map.entry("vcf", kind("text/vcard")),
            Map.entry("json", kind("application/json")),
            Map.entry("xml", kind("application/xml")),
            Map.entry("eml", kind("application/octet-stream")),
            Map.entry("rtf", kind("application/rtf", "7b5c727466")),
            Map.entry("doc", old("application/msword")),
            Map.entry("xls", old("application/vnd.ms-excel")),
            Map.entry("ppt", old("application/vnd.ms-powerpoint")),
            Map.entry("docx", zip(OFFICE + "wordprocessingml.document")),
            Map.entry("xlsx", zip(OFFICE + "spreadsheetml.sheet")),
            Map.entry("pptx", zip(OFFICE + "presentationml.presentation")),
            Map.entry("odt", zip(OPEN + "text")),
            Map.entry("ods", zip(OPEN + "spreadsheet")),
            Map.entry("odp", zip(OPEN + "presentation")),
            Map.entry("zip", zip("application/zip")),
            Map.entry("mp3", kind("audio/mpeg", "494433", "fffb", "fffa", "fff3", "fff2")),
            Map.entry("m4a", new FileKind("audio/mp4", 4, Set.of("66747970"))),
            Map.entry("ogg", kind("audio/ogg", "4f676753")),
            Map.entry("wav", new FileKind("audio/wav", 8, Set.of("57415645"))),
            Map.entry("mp4", new FileKind("video/mp4", 4, Set.of("66747970"))),
            Map.entry(
                    "mov", new FileKind("video/quicktime", 4, Set.of("66747970", "6d6f6f76", "6d646174", "77696465"))),
            Map.entry("webm", kind("video/webm", "1a45dfa3")));

    /** What a file of this ending is; one that an operator allows and the desk does not know is just bytes. */
    static FileKind of(String ending) {
        return KNOWN.getOrDefault(ending, UNKNOWN);
    }

    boolean fits(byte[] content) {
        return begins.isEmpty()
                ? PROGRAMS.stream().noneMatch(program -> beginsAt(content, 0, program))
                : begins.stream().anyMatch(beginning -> beginsAt(content, offset, beginning));
    }

    private static boolean beginsAt(byte[] content, int at, String beginning) {
        var wanted = HEX.parseHex(beginning);
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static FileKind kind(String mediaType, String... begins) {
        return new FileKind(mediaType, 0, Set.of(begins));
    }

    private static FileKind zip(String mediaType) {
        return kind(mediaType, "504b0304", "504b0506");
    }

    /** The container of Microsoft's older programs. */
    private static FileKind old(String mediaType) {
        return kind(mediaType, "d0cf11e0a1b11ae1");
    }
}
