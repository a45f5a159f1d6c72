/**
 * Coverage of schemas by fixtures: the counts, their table in the log, and their file.
 */
@NullMarked
package dev.imageschema.validator.maven.coverage;

import org.jspecify.annotations.NullMarked;
