package dev.imageschema.validator.maven;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A fixture that was found, or something that may hide one.
 *
 * @param file where it is
 * @param obstacle why it is not to be read, as a sentence; null if it is
 */
record Fixture(Path file, @Nullable String obstacle) {}
