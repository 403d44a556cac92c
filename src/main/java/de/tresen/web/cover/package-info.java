/** Who is there and who is not: the grid of a team, its shifts, absences and swaps, and what moves when somebody is away. */
@NullMarked
package de.tresen.web.cover;

import org.jspecify.annotations.NullMarked;
