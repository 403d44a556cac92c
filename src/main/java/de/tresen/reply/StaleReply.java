package de.tresen.reply;

import de.tresen.interaction.Message;
import java.util.List;

/** Something newer came while the answer was written; carries what the writer has not seen. */
public final class StaleReply extends RuntimeException {

    private final transient List<Message> newer;

    StaleReply(List<Message> newer) {
        super("The person wrote or changed something after what you saw; read it, then send again with the newest"
                + " message as sawMessage.");
        this.newer = List.copyOf(newer);
    }

    public List<Message> newer() {
        return newer;
    }
}
