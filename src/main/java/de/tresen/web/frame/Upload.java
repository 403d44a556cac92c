package de.tresen.web.frame;

import de.tresen.platform.Refusal;
import de.tresen.reply.FileRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as a request brought it.
 *
 * @param name as it was given; empty when none was
 */
public record Upload(String name, byte[] content) {

    /** @throws Refusal.Invalid when it is larger than is taken; then it is not read */
    public static Upload of(MultipartFile file, FileRules rules) {
        var name = nameOf(file);
        if (file.getSize() > rules.largest()) {
            throw rules.tooLarge(name);
        }
        try {
            return new Upload(name, file.getBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Whether a form's field was left without a file: it comes empty and without a name. */
    public static boolean isNone(MultipartFile file) {
        return file.isEmpty() && nameOf(file).isBlank();
    }

    private static String nameOf(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
