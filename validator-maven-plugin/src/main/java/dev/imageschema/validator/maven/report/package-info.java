/**
 * Reports of the results of fixtures: the log, the files for people and programs, and GitHub Actions.
 */
@NullMarked
package dev.imageschema.validator.maven.report;

import org.jspecify.annotations.NullMarked;
