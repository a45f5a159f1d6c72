package dev.imageschema.validator.maven;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.ExpectedErrors.UnusableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Writes the errors that fixtures have to the files that state them. */
final class Acceptance {
    private static final int MOST_NAMED = 10;

    private final Path base;
    private int written;
    private int unchanged;

    /** @param base what the names of fixtures are relative to */
    Acceptance(Path base) {
        this.base = base;
    }

    /**
     * Writes what has changed, and leaves what says the same in another order or with comments.
     *
     * @param fixtures what became of them
     * @param log is told the name of each file that is written
     * @throws IOException if a file cannot be written
     */
    void accept(List<FixtureResult> fixtures, Consumer<String> log) throws IOException {
        for (FixtureResult fixture : fixtures) {
            if (fixture.expectation().verdict() != Verdict.VALID
                    && fixture.hasExpectedVerdict()
                    && areAllListed(fixture)) {
                Path file = ExpectedErrors.fileOf(fixture.path());
                ExpectedErrors errors = new ExpectedErrors(
                        fixture.result().errors().stream().map(ErrorLine::of).toList());
                if (isStated(errors, file)) {
                    unchanged++;
                } else {
                    WholeFile.write(file, out -> out.write(errors.text()));
                    written++;
                    log.accept(new BaseDirectory(base).nameOf(file));
                }
            }
        }
    }

    private boolean isStated(ExpectedErrors errors, Path file) {
        try {
            return ExpectedErrors.read(file, new Obstacles(base)).equals(errors);
        } catch (UnusableException e) {
            return false;
        }
    }

    private static boolean areAllListed(FixtureResult fixture) {
        return fixture.result().moreErrors().equals(OptionalInt.of(0));
    }

    /** {@return what has been done, in a sentence} */
    String summary() {
        return written + " of " + (written + unchanged) + (written + unchanged == 1 ? " file" : " files")
                + " of expected errors written, " + unchanged + " unchanged";
    }

    /** {@return the names of some fixtures that must be rejected, and are not} */
    static List<String> notRejected(List<FixtureResult> fixtures) {
        return names(fixtures, fixture -> !fixture.hasExpectedVerdict());
    }

    /** {@return the names of some fixtures that are rejected for more errors than can be stated} */
    static List<String> notStated(List<FixtureResult> fixtures) {
        return names(fixtures, fixture -> fixture.hasExpectedVerdict() && !areAllListed(fixture));
    }

    private static List<String> names(List<FixtureResult> fixtures, Predicate<FixtureResult> which) {
        return fixtures.stream()
                .filter(fixture -> fixture.expectation().verdict() != Verdict.VALID)
                .filter(which)
                .map(FixtureResult::file)
                .limit(MOST_NAMED)
                .toList();
    }
}
