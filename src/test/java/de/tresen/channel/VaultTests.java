package de.tresen.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTests {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @TempDir
    Path directory;

    @Test
    void opensWhatItSealedAndNeverSealsTwiceTheSame() {
        var vault = vault(OLD);
        var sealed = vault.seal("grüße", "forum/secret");
        assertThat(sealed).doesNotContain("grüße").isNotEqualTo(vault.seal("grüße", "forum/secret"));
        assertThat(vault.open(sealed, "forum/secret")).isEqualTo("grüße");
    }

    @Test
    void aSealedSecretIsBoundToItsPlaceAndCannotBeChanged() {
        var vault = vault(OLD);
        var sealed = vault.seal("word", "forum/secret");
        assertThatThrownBy(() -> vault.open(sealed, "board/secret")).isInstanceOf(IllegalStateException.class);
        var parts = sealed.split(":");
        var bytes = Base64.getDecoder().decode(parts[2]);
        bytes[bytes.length - 1] ^= 1;
        var changed = parts[0] + ":" + parts[1] + ":" + Base64.getEncoder().encodeToString(bytes);
        assertThatThrownBy(() -> vault.open(changed, "forum/secret")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("word", "forum/secret")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFormerKeyStillOpensAndTheNewOneSeals() {
        var sealed = vault(OLD).seal("word", "p");
        var rotated = vault(NEW, OLD);
        assertThat(rotated.open(sealed, "p")).isEqualTo("word");
        assertThat(vault(NEW).open(rotated.seal("word", "p"), "p")).isEqualTo("word");
        assertThatThrownBy(() -> vault(NEW).open(sealed, "p")).hasMessageContaining("tresen.secrets");
    }

    @Test
    void theFirstStartMakesAKeyForTheOwnerOnlyAndTheNextReadsIt() throws Exception {
        var data = directory.resolve("data");
        var sealed = vault(data, null).seal("word", "p");
        assertThat(vault(data, null).open(sealed, "p")).isEqualTo("word");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("secrets.key"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.key"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "not base64 !", "AAAAAAAAAAAAAAAAAAAAAA=="})
    void refusesAKeyThatIsNone(String key) {
        assertThatThrownBy(() -> vault(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNoKeyInTexts() {
        assertThat(new VaultProperties.Secrets(OLD, List.of(OLD)).toString()).doesNotContain(OLD);
        assertThat(VaultKey.of(OLD).toString()).doesNotContain(OLD);
    }

    private Vault vault(String key, String... former) {
        return new Vault(new VaultProperties(directory, new VaultProperties.Secrets(key, List.of(former))));
    }

    private static Vault vault(Path data, String key) {
        return new Vault(new VaultProperties(data, new VaultProperties.Secrets(key, List.of())));
    }

    private static String key(int fill) {
        var bytes = new byte[VaultKey.LENGTH];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
