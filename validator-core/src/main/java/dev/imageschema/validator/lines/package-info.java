/** Many documents, one a line: cuts an archive into lines, has them judged, by several threads if wanted, and tells them in order. */
@NullMarked
package dev.imageschema.validator.lines;

import org.jspecify.annotations.NullMarked;
