/** Mail: reading what arrives by IMAP, sending by SMTP. */
@NullMarked
@NamedInterface("mail")
package de.tresen.channel.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
