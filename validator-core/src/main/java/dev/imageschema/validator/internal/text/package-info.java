/** Prints text safely: escapes of invisible characters, display widths and colours. Internal. */
@NullMarked
package dev.imageschema.validator.internal.text;

import org.jspecify.annotations.NullMarked;
