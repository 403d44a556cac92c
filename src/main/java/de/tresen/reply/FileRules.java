package de.tresen.reply;

import de.tresen.channel.FileName;
import de.tresen.interaction.InboundMessage.Attachment;
import de.tresen.platform.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Which files may go with what somebody writes; what a file is, the desk decides. */
@Component
public class FileRules {

    private static final String FIELD = "file";

    private final FileProperties limits;

    FileRules(FileProperties limits) {
        this.limits = limits;
    }

    /** In bytes, of one file. */
    public long largest() {
        return limits.largest().toBytes();
    }

    /** The same in words. */
    public String limit() {
        return words(limits.largest());
    }

    /** The endings that are taken, as a browser's file dialog wants them: {@code .pdf,.png}. */
    public String accepted() {
        return limits.kinds().stream().sorted().map(kind -> "." + kind).collect(Collectors.joining(","));
    }

    /**
     * The file as it is kept: named safely, its type by its ending.
     *
     * @throws Refusal.Invalid when it is empty, too large, nameless, of a kind that is not taken, or not what its name says
     */
    Attachment read(String name, byte[] content) {
        var clean = FileName.clean(name);
        if (clean.isBlank()) {
            throw wrong("file.nameless", "give the file a name with its ending, such as invoice.pdf");
        }
        if (content.length == 0) {
            throw wrong("file.empty", "choose another one: " + clean + " is empty", clean);
        }
        if (content.length > largest()) {
            throw tooLarge(clean);
        }
        var ending = FileName.ending(clean);
        if (!limits.kinds().contains(ending)) {
            throw wrong(
                    "file.kind", "send a file of one of these kinds: " + kinds() + "; not " + clean, clean, kinds());
        }
        var kind = FileKind.of(ending);
        if (!kind.fits(content)) {
            throw wrong(
                    "file.disguised", clean + " is not what its name says; save it anew as " + ending, clean, ending);
        }
        return new Attachment(clean, kind.mediaType(), content, null);
    }

    /** Before a file is read: what is larger is not. */
    public Refusal.Invalid tooLarge(String name) {
        return wrong(
                "file.too-large",
                "choose a smaller one: " + FileName.clean(name) + " has more than " + limit(),
                FileName.clean(name),
                limit());
    }

    /** Whether all of them may go together; asked when one is added, and when they leave. */
    void together(List<UnsentFile> files) {
        if (files.size() > limits.most()) {
            throw wrong("file.too-many", "keep to " + limits.most() + " files", limits.most());
        }
        if (files.stream().mapToLong(UnsentFile::size).sum() > limits.together().toBytes()) {
            throw wrong(
                    "file.together",
                    "keep to " + words(limits.together()) + " of all files together",
                    words(limits.together()));
        }
    }

    private String kinds() {
        return limits.kinds().stream().sorted().collect(Collectors.joining(", "));
    }

    private static String words(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " kB";
    }

    private static Refusal.Invalid wrong(String code, String whatToDo, Object... arguments) {
        return new Refusal.Invalid(
                code, FIELD + ": " + whatToDo, List.of(new Refusal.Field(FIELD, whatToDo)), arguments);
    }
}
