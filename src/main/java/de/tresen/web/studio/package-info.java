/** The process owner's studio: the processes, decisions and forms, what goes on in them, and how they are changed. */
@NullMarked
package de.tresen.web.studio;

import org.jspecify.annotations.NullMarked;
