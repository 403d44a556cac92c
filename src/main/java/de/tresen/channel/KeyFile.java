package de.tresen.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of an installation that was given none: a file that only its owner reads, made at the first start. */
final class KeyFile {

    private static final String NAME = "secrets.key";

    private final Path directory;

    KeyFile(Path directory) {
        this.directory = directory;
    }

    VaultKey readOrCreate() {
        var file = directory.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return VaultKey.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No key for secrets: set tresen.secrets.key, or make " + directory + " writable", e);
        }
    }

    /** Appears complete or not at all, also when two nodes start at once. */
    private void create(Path file) throws IOException {
        Files.createDirectories(directory);
        var draft = Files.createTempFile(directory, NAME, ".new", ownerOnly());
        try {
            Files.writeString(draft, fresh() + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFaster) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        if (!Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static String fresh() {
        var key = new byte[VaultKey.LENGTH];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
