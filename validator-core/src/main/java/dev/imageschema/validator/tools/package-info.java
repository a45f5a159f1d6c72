/** What can be done with a schema besides validating. */
@NullMarked
package dev.imageschema.validator.tools;

import org.jspecify.annotations.NullMarked;
