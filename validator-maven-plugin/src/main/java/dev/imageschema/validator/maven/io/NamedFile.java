package dev.imageschema.validator.maven.io;

import java.nio.file.Path;

/**
 * A file with its name in the log and the reports.
 *
 * <p>The path cannot be derived from the name, because the character set of the JVM may lack a character of the path.
 *
 * @param path the path
 * @param name the path relative to the base directory, with forward slashes
 */
public record NamedFile(Path path, String name) {}
