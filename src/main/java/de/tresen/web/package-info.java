/** Screens by place and the REST API; uses every room, and no room uses it. */
@NullMarked
package de.tresen.web;

import org.jspecify.annotations.NullMarked;
