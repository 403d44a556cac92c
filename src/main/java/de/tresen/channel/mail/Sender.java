package de.tresen.channel.mail;

import de.tresen.channel.PlainText;
import de.tresen.interaction.InboundMessage.Author;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a mail, and where an answer goes. The answer goes where the sender wants it (Reply-To), and that address is
 * who they are to us, so that nobody answers an address other than the one on screen.
 */
record Sender(
        String name, @Nullable String address, @Nullable String replyTo) {

    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_HEADER = 10_000;
    private static final String DELIMITER = "\\s<>,;:\"()\\[\\]";
    private static final String ADDRESS_FORM = "(?<![^" + DELIMITER + "])[^\\p{C}" + DELIMITER + "]{1,250}@[^\\p{C}@"
            + DELIMITER + "]{1,250}(?![^" + DELIMITER + "])";
    private static final Pattern ADDRESS = Pattern.compile(ADDRESS_FORM);
    private static final Pattern BRACKETED = Pattern.compile("<\\s{0,9}(" + ADDRESS_FORM + ")\\s{0,9}>");
    private static final Pattern COMMENT = Pattern.compile("\\(([^()]{1,500})\\)");
    private static final Pattern NAMES =
            Pattern.compile("\"[^\"]{0,1000}\"|\\([^()]{0,500}\\)|=\\?[^?\\s]{1,60}\\?[BbQq]\\?[^?]{0,2000}\\?=");
    private static final List<String> PLACES = List.of("From", "Sender", "Reply-To", "Return-Path");

    static Sender of(RawHeaders headers, String ourAddress) {
        var place = PLACES.stream()
                .filter(name -> address(headers.text(name)) != null)
                .findFirst()
                .orElse("From");
        var raw = PlainText.truncated(headers.text(place), LONGEST_HEADER);
        var address = address(raw);
        var name = name(raw);
        return new Sender(
                name.isEmpty() && address != null ? shown(address) : name,
                address,
                replyTo(headers, address, ourAddress));
    }

    /** @param fingerprint names who gave no address */
    Author author(String fingerprint) {
        var id = replyTo != null ? replyTo : address;
        var shownName = name.isEmpty() ? "?" : PlainText.truncated(name, LONGEST_NAME);
        return id == null
                ? new Author("unknown:" + fingerprint, shownName, null, null)
                : new Author(id, shownName, address == null ? id : shown(address), id);
    }

    boolean is(String other) {
        return normal(other).equals(address);
    }

    /**
     * The first address in a raw header, in one spelling: small letters, domain in ASCII. Names are left out before,
     * because anything may be written in them.
     */
    static @Nullable String address(String header) {
        var text = HeaderText.unicode(PlainText.truncated(header, LONGEST_HEADER));
        text = NAMES.matcher(text).replaceAll(" ");
        var bracketed = BRACKETED.matcher(text);
        var bare = ADDRESS.matcher(text);
        var address = bracketed.find() ? bracketed.group(1) : bare.find() ? bare.group() : "";
        return address.isEmpty() || address.length() > LONGEST_ADDRESS ? null : normal(address);
    }

    private static @Nullable String replyTo(RawHeaders headers, @Nullable String from, String ourAddress) {
        var address = headers.has("List-Id") ? null : address(headers.text("Reply-To"));
        return address == null || address.equals(from) || address.equals(normal(ourAddress)) ? null : address;
    }

    private static String name(String header) {
        var bracket = header.indexOf('<');
        var comment = COMMENT.matcher(header);
        var name = bracket >= 0
                ? header.substring(0, bracket)
                : comment.find() ? comment.group(1) : address(header) == null ? header : "";
        return HeaderText.line(name, LONGEST_NAME)
                .replace("\"", "")
                .replace("\\", "")
                .strip();
    }

    static String normal(String address) {
        var at = address.lastIndexOf('@');
        var domain = address.substring(at + 1);
        try {
            domain = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notADomain) {
            domain = address.substring(at + 1);
        }
        return (address.substring(0, at + 1) + domain).toLowerCase(Locale.ROOT);
    }

    /** A domain has an ASCII form, the part before it has none. */
    static boolean isInternational(String address) {
        return normal(address).chars().anyMatch(c -> c > 127);
    }

    private static String shown(String address) {
        var domain = address.lastIndexOf('@') + 1;
        return PlainText.line(address.substring(0, domain) + IDN.toUnicode(address.substring(domain)), LONGEST_NAME);
    }
}
