/**
 * The goals of the Maven plugin: {@link dev.imageschema.validator.maven.ValidateMojo validate}, {@link
 * dev.imageschema.validator.maven.AcceptMojo accept}, {@link dev.imageschema.validator.maven.CoverageMojo coverage},
 * {@link dev.imageschema.validator.maven.ExportMojo export} and {@code help}, which the build generates.
 *
 * <p>Every type in the plugin's jar is internal, in all packages. Only the goals and their parameters are public.
 */
@NullMarked
package dev.imageschema.validator.maven;

import org.jspecify.annotations.NullMarked;
