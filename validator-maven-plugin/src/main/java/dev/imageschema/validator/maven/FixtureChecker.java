package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.ExpectedErrors.UnusableException;
import dev.imageschema.validator.maven.FixtureFinder.Found;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Finds and validates fixtures, on several threads. */
final class FixtureChecker {
    /**
     * The number of fixtures that are submitted to the threads together: it keeps all threads busy and bounds the
     * memory.
     */
    private static final int BATCH_SIZE = 1_000;

    private final BaseDirectory base;
    private final ReportDirectory reports;
    private final int threads;
    private final Progress progress;
    private final Obstacles obstacles;
    private final FixtureFinder finder;

    /**
     * @param base the base directory of the project, which the target of a link must be in
     * @param reports the directory of the reports; a report of an earlier run is not a fixture
     * @param threads the number of threads
     * @param progress logs the progress
     */
    FixtureChecker(BaseDirectory base, ReportDirectory reports, int threads, Progress progress) {
        this.base = base;
        this.reports = reports;
        this.threads = threads;
        this.progress = progress;
        this.obstacles = new Obstacles(base.path());
        this.finder = new FixtureFinder(obstacles);
    }

    /**
     * {@return the results of the fixtures, in an order that does not depend on the number of threads}
     *
     * @param expectations the expectations of the fixture sets
     */
    Results check(List<Expectation> expectations) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return new Results(expectations.stream()
                    .map(expectation -> check(expectation, executor))
                    .toList());
        } finally {
            executor.shutdownNow();
        }
    }

    private SetResult check(Expectation expectation, ExecutorService executor) {
        if (!Files.isDirectory(expectation.directory())) {
            return new SetResult(expectation, false, List.of());
        }
        Found found = finder.find(expectation.directory(), expectation.patterns());
        List<Fixture> fixtures = found.fixtures().stream()
                .filter(fixture -> !reports.isReport(fixture.file()))
                .toList();
        List<FixtureResult> results = new ArrayList<>(fixtures.size());
        while (results.size() < fixtures.size()) {
            int next = results.size();
            results.addAll(
                    check(fixtures.subList(next, Math.min(next + BATCH_SIZE, fixtures.size())), expectation, executor));
            progress.reach(results.size(), fixtures.size());
        }
        if (expectation.errorsMode() != ErrorsMode.OFF) {
            orphans(found.errorFiles(), fixtures).forEach(file -> results.add(orphan(file, expectation)));
        }
        return new SetResult(expectation, true, results);
    }

    private List<FixtureResult> check(List<Fixture> fixtures, Expectation expectation, ExecutorService executor) {
        List<FutureTask<FixtureResult>> tasks = new ArrayList<>(fixtures.size());
        List<FutureTask<FixtureResult>> archives = new ArrayList<>();
        for (Fixture fixture : fixtures) {
            FutureTask<FixtureResult> task = new FutureTask<>(() -> check(fixture, expectation));
            tasks.add(task);
            // The lines of an NDJSON file already keep all threads busy.
            if (isArchive(fixture)) {
                archives.add(task);
            } else {
                executor.execute(task);
            }
        }
        archives.forEach(FutureTask::run);
        try {
            List<FixtureResult> results = new ArrayList<>(fixtures.size());
            for (FutureTask<FixtureResult> task : tasks) {
                results.add(task.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while validating fixtures", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean isArchive(Fixture fixture) {
        return fixture.obstacle() == null && Archive.isArchive(fixture.file().toString());
    }

    private FixtureResult check(Fixture fixture, Expectation expectation) {
        String name = base.nameOf(fixture.file());
        FixtureResult unstated;
        if (fixture.obstacle() != null) {
            return new FixtureResult(
                    fixture.file(), name, expectation, ValidationResult.unchecked("io", fixture.obstacle()), null);
        } else if (isArchive(fixture)) {
            Archive archive = Archive.of(
                    fixture.file(), expectation, threads, (line, offset, result) -> progress.reach(name, line));
            unstated = new FixtureResult(fixture.file(), name, expectation, archive.result(), archive.lines(), null);
        } else {
            ValidationResult result = expectation.validator().validate(fixture.file());
            unstated = new FixtureResult(fixture.file(), name, expectation, result, null);
        }
        return expectation.errorsMode() == ErrorsMode.OFF
                ? unstated
                : unstated.with(mismatch(ExpectedErrors.fileOf(fixture.file()), unstated));
    }

    /**
     * Compares the errors of a fixture with its {@code .errors} file; empty if they are equal or the verdict is wrong.
     */
    private Optional<Mismatch> mismatch(Path file, FixtureResult fixture) {
        Expectation expectation = fixture.expectation();
        ValidationResult result = fixture.result();
        String name = base.nameOf(file);
        // A broken link counts, because its author wanted to state errors.
        boolean isStated = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (expectation.verdict() == Verdict.VALID) {
            return isStated
                    ? Optional.of(Mismatch.of(
                            name, "a fixture that must be VALID must not have an .errors file; delete the file"))
                    : Optional.empty();
        }
        if (!fixture.hasExpectedVerdict()) {
            return Optional.empty();
        }
        if (!isStated) {
            return expectation.errorsMode() == ErrorsMode.REQUIRED
                    ? Optional.of(Mismatch.of(name, "the file does not exist; write it with validator:accept"))
                    : Optional.empty();
        }
        if (!result.moreErrors().equals(OptionalInt.of(0))) {
            return Optional.of(Mismatch.of(
                    name,
                    "the fixture has more than the " + Configuration.MAX_ERRORS + " errors that the file can state"));
        }
        try {
            return Mismatch.between(name, ExpectedErrors.read(file, obstacles), result.errors());
        } catch (UnusableException e) {
            return Optional.of(Mismatch.of(name, String.valueOf(e.getMessage())));
        }
    }

    /** {@return the {@code .errors} files without a fixture} */
    private static List<Path> orphans(List<Path> errorFiles, List<Fixture> fixtures) {
        // A HashSet degrades to a list if the names of the files are chosen to have the same hash code.
        Set<Path> used = new TreeSet<>();
        fixtures.forEach(fixture -> used.add(ExpectedErrors.fileOf(fixture.file())));
        return errorFiles.stream()
                .filter(file -> !used.contains(file) && !belongsToAnyFile(file))
                .toList();
    }

    /** {@return whether any file, such as a fixture of another set, belongs to an {@code .errors} file} */
    private static boolean belongsToAnyFile(Path errorFile) {
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(
                errorFile.toAbsolutePath().getParent(),
                sibling -> !sibling.getFileName().equals(errorFile.getFileName())
                        && ExpectedErrors.fileOf(sibling).getFileName().equals(errorFile.getFileName()))) {
            return siblings.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    private FixtureResult orphan(Path file, Expectation expectation) {
        ValidationResult result = ValidationResult.unchecked(
                "expected-errors", "there is no fixture for this .errors file; rename or delete the file");
        return new FixtureResult(file, base.nameOf(file), expectation, result, null);
    }
}
