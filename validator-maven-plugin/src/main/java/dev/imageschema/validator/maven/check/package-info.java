/**
 * Validation of fixtures: finds the files, validates them, and compares the verdicts and the errors with the
 * expectations.
 */
@NullMarked
package dev.imageschema.validator.maven.check;

import org.jspecify.annotations.NullMarked;
