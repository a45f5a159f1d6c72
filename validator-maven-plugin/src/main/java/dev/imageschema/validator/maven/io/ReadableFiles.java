package dev.imageschema.validator.maven.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The files that the plugin reads: regular files, and symbolic links to regular files in the base directory.
 *
 * @param base the directory that the target of a link must be in
 */
public record ReadableFiles(Path base) {
    /**
     * {@return the reason why a file must not be read, as a sentence; null if the file can be read}
     *
     * @param file a file or a symbolic link
     */
    public @Nullable String obstacle(Path file) {
        try {
            return obstacle(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return "cannot read the file";
        }
    }

    /**
     * {@return the reason why a file must not be read, as a sentence; null if the file can be read}
     *
     * @param file a file or a symbolic link
     * @param attributes the attributes of the file or of the link itself, not of its target
     */
    public @Nullable String obstacle(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return null;
        }
        if (!attributes.isSymbolicLink()) {
            return "this is not a regular file";
        }
        try {
            Path target = file.toRealPath();
            if (!target.startsWith(base.toRealPath())) {
                return "this is a symbolic link to a file outside the base directory";
            }
            return Files.isRegularFile(target)
                    ? null
                    : "this is a symbolic link to something other than a regular file";
        } catch (IOException e) {
            return "this is a broken symbolic link";
        }
    }
}
