package de.tresen.channel.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** An open mailbox, read only: nothing on the server changes because we look. */
final class MailboxConnection implements AutoCloseable {

    private final Store store;
    private final IMAPFolder folder;

    private MailboxConnection(Store store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static MailboxConnection open(MailServers servers, MailSettings settings) throws MessagingException {
        var imap = settings.imap();
        var store = servers.imap(imap).getStore("imap");
        try {
            store.connect(imap.host(), imap.port(), imap.username(), imap.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_ONLY);
            return new MailboxConnection(store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    IMAPFolder folder() {
        return folder;
    }

    boolean canIdle() throws MessagingException {
        return ((IMAPStore) store).hasCapability("IDLE");
    }

    /** Returns when the server tells something new, at the latest after the given time. */
    void idle(Duration longest, ScheduledExecutorService alarms) throws MessagingException {
        var alarm = alarms.schedule(this::wake, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            alarm.cancel(false);
        }
    }

    /** Ends a running {@link #idle}; any command does. */
    void wake() {
        try {
            folder.getMessageCount();
        } catch (MessagingException | IllegalStateException alreadyClosed) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            return;
        }
    }
}
