/** What would have been: drafts played with recorded interactions, on an engine in memory that can send nothing. */
@NamedInterface("trial")
@NullMarked
package de.tresen.process.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
