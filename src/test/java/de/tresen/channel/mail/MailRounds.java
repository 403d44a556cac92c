package de.tresen.channel.mail;

import org.springframework.beans.factory.BeanFactory;

/** Looks into a channel's mailbox when a test says so, as the desk's own watch would. */
public final class MailRounds {

    private MailRounds() {}

    /** Answers how many mails were new. */
    public static int poll(BeanFactory desk, String channel) {
        return desk.getBean(MailboxPoller.class).poll(channel);
    }
}
