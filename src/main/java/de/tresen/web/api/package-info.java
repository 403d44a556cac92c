/** REST API v1. */
@NullMarked
package de.tresen.web.api;

import org.jspecify.annotations.NullMarked;
