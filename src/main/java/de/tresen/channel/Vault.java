package de.tresen.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals secrets for the database with AES-GCM. A sealed text names its key, so that a key can be replaced, and is bound
 * to its place, so that it cannot be moved to another.
 */
@Component
public class Vault {

    private static final String MARK = "sealed";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final VaultKey current;
    private final Map<String, VaultKey> byId = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Autowired
    Vault(VaultProperties properties) {
        var given = properties.secrets().key();
        current = given == null || given.isBlank()
                ? new KeyFile(properties.dataDirectory()).readOrCreate()
                : VaultKey.of(given);
        properties.secrets().formerKeys().stream().map(VaultKey::of).forEach(key -> byId.put(key.id(), key));
        byId.put(current.id(), current);
    }

    /** @param place where it will stand, and nowhere else can it be opened */
    public String seal(String secret, String place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, current, nonce, place, secret.getBytes(StandardCharsets.UTF_8));
        var both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return MARK + ":" + current.id() + ":" + Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException when the key is not here, or somebody changed what was sealed */
    public String open(String sealed, String place) {
        var parts = sealed.split(":", 3);
        if (parts.length != 3 || !parts[0].equals(MARK)) {
            throw new IllegalStateException("The secret of " + place + " is not sealed");
        }
        var key = byId.get(parts[1]);
        if (key == null) {
            throw new IllegalStateException("The secret of " + place + " was sealed with key " + parts[1]
                    + ", which is not here: set tresen.secrets.key or tresen.secrets.former-keys");
        }
        var both = Base64.getDecoder().decode(parts[2]);
        var nonce = Arrays.copyOf(both, NONCE);
        var opened = cipher(Cipher.DECRYPT_MODE, key, nonce, place, Arrays.copyOfRange(both, NONCE, both.length));
        return new String(opened, StandardCharsets.UTF_8);
    }

    private static byte[] cipher(int mode, VaultKey key, byte[] nonce, String place, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of " + place + " cannot be sealed or opened", e);
        }
    }
}
