package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.CodePointOrder;
import dev.imageschema.validator.maven.io.FilePatterns;
import dev.imageschema.validator.maven.io.ReadableFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fixtures in a directory and in the directories below it.
 *
 * <p>The result includes files and directories that cannot be read, with the reason, because a fixture that is silently
 * left out would look like a pass. The finder does not follow symbolic links to directories.
 */
final class FixtureFinder {
    private final BaseDirectory base;
    private final ReadableFiles readable;

    /**
     * @param base the directory that the names of fixtures are relative to
     * @param readable decides which files must not be read
     */
    FixtureFinder(BaseDirectory base, ReadableFiles readable) {
        this.base = base;
        this.readable = readable;
    }

    /**
     * The files in a directory; both lists are ordered by the code points of the names.
     *
     * @param fixtures the fixtures
     * @param errorFiles the {@code .errors} files
     */
    record Found(List<Fixture> fixtures, List<Path> errorFiles) {}

    /**
     * {@return the fixtures and the {@code .errors} files in a directory}
     *
     * @param directory the directory to search
     * @param patterns the patterns of the fixtures
     */
    Found find(Path directory, FilePatterns patterns) {
        List<Fixture> fixtures = new ArrayList<>();
        List<Path> errorFiles = new ArrayList<>();
        try {
            // The configured directory itself may be a symbolic link.
            Path start = directory.toRealPath();
            Files.walkFileTree(start, new Visitor(start, directory, patterns, fixtures, errorFiles));
        } catch (IOException e) {
            fixtures.add(new Fixture(base.named(directory), reason(e)));
        }
        return new Found(
                sorted(fixtures, fixture -> fixture.file().path(), directory),
                sorted(errorFiles, file -> file, directory));
    }

    private record Named<T>(String name, T value) {}

    private static <T> List<T> sorted(List<T> values, Function<T, Path> fileOf, Path directory) {
        return values.stream()
                .map(value -> new Named<>(name(directory, fileOf.apply(value)), value))
                .sorted(Comparator.comparing(Named::name, CodePointOrder.BY_CODE_POINT))
                .map(Named::value)
                .toList();
    }

    private @Nullable String obstacle(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
            return "this is a symbolic link to a directory, which the plugin does not follow; add it to excludes";
        }
        return readable.obstacle(file, attributes);
    }

    private static String reason(IOException e) {
        // The message of the exception may contain the name of the file, which may contain control characters.
        return "cannot read the file: "
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

    /** Collects files, and continues after an error. */
    final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;
        private final Path directory;
        private final FilePatterns patterns;
        private final List<Fixture> fixtures;
        private final List<Path> errorFiles;

        /**
         * @param start the real path of the directory
         * @param directory its path as configured
         * @param patterns the patterns of the fixtures
         * @param fixtures the list that fixtures are added to
         * @param errorFiles the list that {@code .errors} files are added to
         */
        Visitor(Path start, Path directory, FilePatterns patterns, List<Fixture> fixtures, List<Path> errorFiles) {
            this.start = start;
            this.directory = directory;
            this.patterns = patterns;
            this.fixtures = fixtures;
            this.errorFiles = errorFiles;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(start, file);
            if (name.endsWith(ExpectedErrors.EXTENSION) && !patterns.exclude(name)) {
                errorFiles.add(asConfigured(file));
            }
            // Fixtures may be behind a link to a directory, even if the name of the link does not match a pattern.
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
            fixtures.add(new Fixture(base.named(asConfigured(file)), obstacle));
        }

        private Path asConfigured(Path file) {
            return directory.resolve(start.relativize(file));
        }
    }
}
