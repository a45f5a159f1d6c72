package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ExpectedErrors.UnusableException;
import dev.imageschema.validator.maven.io.AtomicFile;
import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.ReadableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Writes the errors of fixtures to their {@code .errors} files. */
public final class ExpectedErrorsUpdater {
    private static final int MAX_NAMES = 10;

    private final BaseDirectory base;
    private int written;
    private int unchanged;

    /** @param base the directory that names of fixtures are relative to */
    public ExpectedErrorsUpdater(BaseDirectory base) {
        this.base = base;
    }

    /**
     * Writes the files whose errors have changed. A file that states the same errors in another order or with comments
     * stays as it is.
     *
     * @param fixtures the results of the fixtures
     * @param log receives the name of each written file
     * @throws IOException if a file cannot be written
     */
    public void update(List<FixtureResult> fixtures, Consumer<String> log) throws IOException {
        for (FixtureResult fixture : fixtures) {
            if (fixture.expectation().verdict() != Verdict.VALID
                    && fixture.hasExpectedVerdict()
                    && areAllListed(fixture)) {
                Path file = ExpectedErrors.fileOf(fixture.file().path());
                ExpectedErrors errors = new ExpectedErrors(fixture.result().errors().stream()
                        .map(ExpectedError::of)
                        .toList());
                if (isStated(errors, file)) {
                    unchanged++;
                } else {
                    AtomicFile.write(file, out -> out.write(errors.text()));
                    written++;
                    log.accept(base.nameOf(file));
                }
            }
        }
    }

    private boolean isStated(ExpectedErrors errors, Path file) {
        try {
            return ExpectedErrors.read(file, new ReadableFiles(base.path())).equals(errors);
        } catch (UnusableException e) {
            return false;
        }
    }

    private static boolean areAllListed(FixtureResult fixture) {
        return fixture.result().moreErrors().equals(OptionalInt.of(0));
    }

    /** {@return a sentence with the numbers of written and unchanged files} */
    public String summary() {
        return written + " of " + (written + unchanged) + " .errors " + (written + unchanged == 1 ? "file" : "files")
                + " written, " + unchanged + " unchanged";
    }

    /**
     * {@return the names of up to ten fixtures that must be invalid or malformed and do not have the expected verdict}
     */
    public static List<String> notRejected(List<FixtureResult> fixtures) {
        return names(fixtures, fixture -> !fixture.hasExpectedVerdict());
    }

    /** {@return the names of up to ten fixtures with more errors than an {@code .errors} file can state} */
    public static List<String> notStated(List<FixtureResult> fixtures) {
        return names(fixtures, fixture -> fixture.hasExpectedVerdict() && !areAllListed(fixture));
    }

    private static List<String> names(List<FixtureResult> fixtures, Predicate<FixtureResult> which) {
        return fixtures.stream()
                .filter(fixture -> fixture.expectation().verdict() != Verdict.VALID)
                .filter(which)
                .map(fixture -> fixture.file().name())
                .limit(MAX_NAMES)
                .toList();
    }
}
