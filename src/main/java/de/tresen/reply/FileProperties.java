package de.tresen.reply;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code tresen.files.*}: what may go with a reply or a note. Mail servers take about 25 MB in all, and a file grows by a
 * third on its way.
 *
 * @param largest of one file
 * @param together of all files of one text
 * @param most files of one text
 * @param kinds endings of names, without the dot
 */
@ConfigurationProperties("tresen.files")
record FileProperties(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("15MB") DataSize together,
        @DefaultValue("10") int most,

        @DefaultValue({
            "pdf", "png", "jpg", "jpeg", "gif", "webp", "heic", "txt", "csv", "md", "log", "ics", "vcf", "json", "xml",
                    "eml",
            "rtf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "zip", "mp3", "m4a", "ogg", "wav",
                    "mp4",
            "mov", "webm"
        })
        Set<String> kinds) {}
