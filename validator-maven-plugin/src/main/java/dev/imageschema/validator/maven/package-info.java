/** The Maven plugin: {@link dev.imageschema.validator.maven.ValidateMojo} is its only goal. */
@NullMarked
package dev.imageschema.validator.maven;

import org.jspecify.annotations.NullMarked;
