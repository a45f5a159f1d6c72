/**
 * The Maven plugin.
 *
 * <p>Its goals are {@link dev.imageschema.validator.maven.ValidateMojo validate}, {@link
 * dev.imageschema.validator.maven.AcceptMojo accept}, {@link dev.imageschema.validator.maven.CoverageMojo coverage},
 * {@link dev.imageschema.validator.maven.ExportMojo export} and {@code help}, which the build generates.
 */
@NullMarked
package dev.imageschema.validator.maven;

import org.jspecify.annotations.NullMarked;
