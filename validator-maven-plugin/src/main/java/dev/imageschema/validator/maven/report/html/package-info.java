/**
 * The page of the HTML report: the template, the summary, and the sections of the fixture sets.
 */
@NullMarked
package dev.imageschema.validator.maven.report.html;

import org.jspecify.annotations.NullMarked;
