package de.tresen.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key for secrets at rest, and the name by which what it sealed is recognised. */
record VaultKey(String id, SecretKey key) {

    static final int LENGTH = 32;

    /** @param base64 32 bytes */
    static VaultKey of(String base64) {
        var bytes = decoded(base64.strip());
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "A key for secrets must be 32 bytes in base64; `openssl rand -base64 32` makes one");
        }
        return new VaultKey(idOf(bytes), new SecretKeySpec(bytes, "AES"));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String idOf(byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            var print = mac.doFinal("tresen key id".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(print, 0, 6);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "VaultKey[" + id + "]";
    }
}
