package dev.imageschema.validator.maven;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fixtures in a directory and beneath it.
 *
 * <p>What cannot be looked at is found as well, with its obstacle: a fixture that was silently left out would look like a pass.
 * Links to directories are never followed.
 */
final class FixtureFinder {
    static final Comparator<String> BY_CODE_POINT =
            Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare);

    private final Path base;

    /**
     * @param base the directory that no link may lead out of
     */
    FixtureFinder(Path base) {
        this.base = base;
    }

    /**
     * {@return the fixtures, ordered by the code points of their names}
     *
     * @param directory where to look
     * @param patterns which files are fixtures
     */
    List<Fixture> find(Path directory, Patterns patterns) {
        List<Fixture> found = new ArrayList<>();
        try {
            // The directory itself may well be a link.
            Path start = directory.toRealPath();
            Files.walkFileTree(start, new Visitor(start, directory, patterns, found));
        } catch (IOException e) {
            found.add(new Fixture(directory, reason(e)));
        }
        found.sort(Comparator.comparing(fixture -> name(directory, fixture.file()), BY_CODE_POINT));
        return List.copyOf(found);
    }

    private @Nullable String obstacle(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return null;
        }
        if (!attributes.isSymbolicLink()) {
            return "it is not a regular file";
        }
        if (Files.isDirectory(file)) {
            return "it is a link to a directory, which is not followed; if that is meant, name it in excludes";
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

    private static String reason(IOException e) {
        // A message of the system's may hold anything, the file's name for one.
        return "it cannot be read: "
                + (e instanceof AccessDeniedException
                        ? "access is denied"
                        : e.getClass().getSimpleName());
    }

    private static String name(Path directory, Path file) {
        return directory
                .relativize(file)
                .toString()
                .replace(directory.getFileSystem().getSeparator(), "/");
    }

    /** Goes on whatever happens. */
    final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;
        private final Path directory;
        private final Patterns patterns;
        private final List<Fixture> found;

        /**
         * @param start the real path of the directory
         * @param directory its path as configured
         * @param patterns which files are fixtures
         * @param found where they are added to
         */
        Visitor(Path start, Path directory, Patterns patterns, List<Fixture> found) {
            this.start = start;
            this.directory = directory;
            this.patterns = patterns;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(start, file);
            // A link to a directory may hide fixtures, whatever its name is.
            if (patterns.select(name) || (Files.isDirectory(file) && !patterns.exclude(name))) {
                add(file, obstacle(file, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!patterns.exclude(name(start, file))) {
                add(file, reason(e));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
            return e == null ? FileVisitResult.CONTINUE : visitFileFailed(visited, e);
        }

        private void add(Path file, @Nullable String obstacle) {
            found.add(new Fixture(directory.resolve(start.relativize(file)), obstacle));
        }
    }
}
