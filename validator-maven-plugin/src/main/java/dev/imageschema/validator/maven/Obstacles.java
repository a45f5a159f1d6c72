package dev.imageschema.validator.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Which files are not to be read: all but regular ones, and links to such in the base directory.
 *
 * @param base the directory that no link may lead out of
 */
record Obstacles(Path base) {
    /**
     * {@return why a file is not to be read, as a sentence; null if it is}
     *
     * @param file a file or a link
     */
    @Nullable
    String of(Path file) {
        try {
            return of(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return "it cannot be read";
        }
    }

    /**
     * {@return the same of a file that has been looked at}
     *
     * @param file a file or a link
     * @param attributes its own, not those of what it leads to
     */
    @Nullable
    String of(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return null;
        }
        if (!attributes.isSymbolicLink()) {
            return "it is not a regular file";
        }
        try {
            Path target = file.toRealPath();
            if (!target.startsWith(base.toRealPath())) {
                return "it is a link that leads out of the base directory";
            }
            return Files.isRegularFile(target) ? null : "it is a link to something that is not a regular file";
        } catch (IOException e) {
            return "it is a link that leads nowhere";
        }
    }
}
