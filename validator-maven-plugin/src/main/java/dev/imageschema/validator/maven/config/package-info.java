/**
 * The configuration of a goal: converts parameters to the expectations of the fixture sets, and reports mistakes
 * before the first fixture is read.
 */
@NullMarked
package dev.imageschema.validator.maven.config;

import org.jspecify.annotations.NullMarked;
