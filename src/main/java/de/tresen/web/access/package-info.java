/** Who gets in: bearer tokens for programs, sessions for browsers, and the headers that keep both safe. */
@NullMarked
package de.tresen.web.access;

import org.jspecify.annotations.NullMarked;
