/** Service hours, public holidays and counted time; plain java.time, no Spring, no database. */
@NullMarked
package de.tresen.businesstime;

import org.jspecify.annotations.NullMarked;
