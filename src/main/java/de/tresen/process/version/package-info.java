/** Versions of the models in the engine: deployed, listed, and running interactions moved from one to another. */
@NullMarked
@NamedInterface("version")
package de.tresen.process.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
