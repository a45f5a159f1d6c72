/**
 * Files and directories: the base directory of the project, the report directory, the patterns of fixtures, and
 * atomic writing.
 */
@NullMarked
package dev.imageschema.validator.maven.io;

import org.jspecify.annotations.NullMarked;
