package de.tresen.notice;

/** How something leaves the desk. */
public enum Medium {
    MAIL,
    CHAT
}
