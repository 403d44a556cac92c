package de.tresen.channel.mail;

/** Lines of raw bytes; CR LF, LF and CR end one, as for the parser that reads them later. */
final class Lines {

    private Lines() {}

    /** Where the line that begins at {@code start} ends. */
    static int end(byte[] raw, int start) {
        var at = start;
        while (at < raw.length && raw[at] != '\n' && raw[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Where the line after the one that ends at {@code end} begins. */
    static int next(byte[] raw, int end) {
        var isPair = end + 1 < raw.length && raw[end] == '\r' && raw[end + 1] == '\n';
        return Math.min(raw.length, end + (isPair ? 2 : 1));
    }
}
