package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.maven.io.NamedFile;
import org.jspecify.annotations.Nullable;

/**
 * A fixture, or a file or a directory that cannot be read and could be or contain a fixture.
 *
 * @param file the file
 * @param obstacle the reason why the file must not be read, as a sentence; null if the file can be read
 */
record Fixture(NamedFile file, @Nullable String obstacle) {}
