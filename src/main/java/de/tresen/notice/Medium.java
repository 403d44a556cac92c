package de.tresen.notice;

/** How something leaves the desk. */
public enum Medium {
    MAIL,
    CHAT,
    /** A question with a link to answer it. */
    LINK
}
