/** Keeps the engine from running anything that {@link de.tresen.model.ModelRules} do not allow, however it comes in. */
@NullMarked
package de.tresen.process.guard;

import org.jspecify.annotations.NullMarked;
