/** What the files of processes, decisions and forms may say: the rules that the build, the engine and the editor share. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package de.tresen.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
