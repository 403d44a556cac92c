/** One class per service task of the diagrams, with the same name. */
@NullMarked
package de.tresen.process.step;

import org.jspecify.annotations.NullMarked;
