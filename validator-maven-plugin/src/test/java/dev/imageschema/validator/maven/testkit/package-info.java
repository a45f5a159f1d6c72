/** What the tests of several packages share. */
package dev.imageschema.validator.maven.testkit;
