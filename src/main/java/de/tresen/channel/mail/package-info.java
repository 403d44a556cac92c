/** Mail: reading what arrives by IMAP, sending by SMTP. */
@NullMarked
package de.tresen.channel.mail;

import org.jspecify.annotations.NullMarked;
