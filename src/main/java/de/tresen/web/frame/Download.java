package de.tresen.web.frame;

import de.tresen.interaction.InboundMessage.Attachment;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file for whoever may have it: always as a download, never as something that is shown or runs here. */
public final class Download {

    private Download() {}

    public static ResponseEntity<byte[]> of(Attachment file) {
        var name = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(file.content());
    }
}
