/** Signed webhooks, in and out, as Standard Webhooks says. */
@NullMarked
package de.tresen.channel.webhook;

import org.jspecify.annotations.NullMarked;
