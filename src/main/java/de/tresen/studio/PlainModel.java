package de.tresen.studio;

import de.tresen.model.ModelKind;
import java.util.List;
import java.util.Optional;

/** A file as a form without drawing: what owners change most can be read and written, everything else stays as it is. */
public interface PlainModel {

    /** In the order of the file. */
    List<PlainPart> parts();

    /** The file with parts as they are given; parts that it does not have are passed over. */
    String with(List<PlainPart> changed);

    /** Empty where the file cannot be read; tables have a form of their own. */
    static Optional<PlainModel> of(ModelKind kind, String content) {
        return switch (kind) {
            case BPMN -> PlainProcess.read(content);
            case FORM -> PlainForm.read(content);
            case DMN -> Optional.empty();
        };
    }
}
