/** Renders results as text and as JSON. Internal. */
@NullMarked
package dev.imageschema.validator.render;

import org.jspecify.annotations.NullMarked;
