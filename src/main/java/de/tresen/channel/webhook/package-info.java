/** Signed webhooks, in and out, as Standard Webhooks says. */
@NullMarked
@NamedInterface("webhook")
package de.tresen.channel.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
