/** What is going on in the diagrams: the models that hold, where tokens stand, how long steps take, what failed. */
@NullMarked
@NamedInterface("traffic")
package de.tresen.process.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
