package dev.imageschema.validator.maven;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A fixture, or a file or a directory that cannot be read and could be or contain a fixture.
 *
 * @param file the path
 * @param obstacle the reason why the file must not be read, as a sentence; null if the file can be read
 */
record Fixture(Path file, @Nullable String obstacle) {}
