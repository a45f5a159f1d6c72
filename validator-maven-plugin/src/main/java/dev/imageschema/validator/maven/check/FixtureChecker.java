package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ExpectedErrors.UnusableException;
import dev.imageschema.validator.maven.check.FixtureFinder.Found;
import dev.imageschema.validator.maven.config.Configuration;
import dev.imageschema.validator.maven.config.ExpectedErrorsMode;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.NamedFile;
import dev.imageschema.validator.maven.io.NdjsonFiles;
import dev.imageschema.validator.maven.io.ReadableFiles;
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
import java.util.function.Predicate;

/** Finds and validates fixtures, on several threads. */
public final class FixtureChecker {
    /**
     * The number of fixtures that are submitted to the threads together: it keeps all threads busy and bounds the
     * memory.
     */
    private static final int BATCH_SIZE = 1_000;

    private final BaseDirectory base;
    private final Predicate<Path> isReport;
    private final int threads;
    private final Progress progress;
    private final ReadableFiles readable;
    private final FixtureFinder finder;

    /**
     * @param base the base directory of the project, which the target of a link must be in
     * @param isReport selects reports of an earlier run, which are not fixtures
     * @param threads the number of threads
     * @param progress logs the progress
     */
    public FixtureChecker(BaseDirectory base, Predicate<Path> isReport, int threads, Progress progress) {
        this.base = base;
        this.isReport = isReport;
        this.threads = threads;
        this.progress = progress;
        this.readable = new ReadableFiles(base.path());
        this.finder = new FixtureFinder(base, readable);
    }

    /**
     * {@return the results of the fixtures, in an order that does not depend on the number of threads}
     *
     * @param expectations the expectations of the fixture sets
     */
    public Results check(List<FixtureExpectation> expectations) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return new Results(expectations.stream()
                    .map(expectation -> check(expectation, executor))
                    .toList());
        } finally {
            executor.shutdownNow();
        }
    }

    private SetResult check(FixtureExpectation expectation, ExecutorService executor) {
        if (!Files.isDirectory(expectation.directory())) {
            return new SetResult(expectation, false, List.of());
        }
        Found found = finder.find(expectation.directory(), expectation.patterns());
        List<Fixture> fixtures = found.fixtures().stream()
                .filter(fixture -> !isReport.test(fixture.file().path()))
                .toList();
        List<FixtureResult> results = new ArrayList<>(fixtures.size());
        while (results.size() < fixtures.size()) {
            int next = results.size();
            results.addAll(
                    check(fixtures.subList(next, Math.min(next + BATCH_SIZE, fixtures.size())), expectation, executor));
            progress.reach(results.size(), fixtures.size());
        }
        if (expectation.errorsMode() != ExpectedErrorsMode.OFF) {
            orphans(found.errorFiles(), fixtures).forEach(file -> results.add(orphan(file, expectation)));
        }
        return new SetResult(expectation, true, results);
    }

    private List<FixtureResult> check(
            List<Fixture> fixtures, FixtureExpectation expectation, ExecutorService executor) {
        List<FutureTask<FixtureResult>> tasks = new ArrayList<>(fixtures.size());
        List<FutureTask<FixtureResult>> ndjsonTasks = new ArrayList<>();
        for (Fixture fixture : fixtures) {
            FutureTask<FixtureResult> task = new FutureTask<>(() -> check(fixture, expectation));
            tasks.add(task);
            // The lines of an NDJSON file already keep all threads busy.
            if (isNdjson(fixture)) {
                ndjsonTasks.add(task);
            } else {
                executor.execute(task);
            }
        }
        ndjsonTasks.forEach(FutureTask::run);
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

    private static boolean isNdjson(Fixture fixture) {
        return fixture.obstacle() == null
                && NdjsonFiles.isNdjson(fixture.file().path().toString());
    }

    private FixtureResult check(Fixture fixture, FixtureExpectation expectation) {
        NamedFile file = fixture.file();
        if (fixture.obstacle() != null) {
            return new FixtureResult(file, expectation, ValidationResult.unchecked("io", fixture.obstacle()), null);
        }
        FixtureResult result = validate(fixture, expectation);
        return expectation.errorsMode() == ExpectedErrorsMode.OFF
                ? result
                : result.with(mismatch(base.named(ExpectedErrors.fileOf(file.path())), result));
    }

    private FixtureResult validate(Fixture fixture, FixtureExpectation expectation) {
        NamedFile file = fixture.file();
        if (isNdjson(fixture)) {
            NdjsonResult ndjson = NdjsonResult.of(
                    file.path(), expectation, threads, (line, offset, result) -> progress.reach(file.name(), line));
            return new FixtureResult(file, expectation, ndjson.result(), ndjson.lines(), null);
        }
        return new FixtureResult(file, expectation, expectation.validator().validate(file.path()), null);
    }

    /**
     * Compares the errors of a fixture with its {@code .errors} file; empty if they are equal or the verdict is wrong.
     */
    private Optional<ErrorMismatch> mismatch(NamedFile file, FixtureResult fixture) {
        FixtureExpectation expectation = fixture.expectation();
        ValidationResult result = fixture.result();
        // A broken link counts, because its author wanted to state errors.
        boolean isStated = Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS);
        if (expectation.verdict() == Verdict.VALID) {
            return isStated
                    ? Optional.of(ErrorMismatch.of(
                            file, "a fixture that must be VALID must not have an .errors file; delete the file"))
                    : Optional.empty();
        }
        if (!fixture.hasExpectedVerdict()) {
            return Optional.empty();
        }
        if (!isStated) {
            return expectation.errorsMode() == ExpectedErrorsMode.REQUIRED
                    ? Optional.of(ErrorMismatch.of(file, "the file does not exist; write it with validator:accept"))
                    : Optional.empty();
        }
        if (!result.moreErrors().equals(OptionalInt.of(0))) {
            return Optional.of(ErrorMismatch.of(
                    file,
                    "the fixture has more than the " + Configuration.MAX_ERRORS + " errors that the file can state"));
        }
        try {
            return ErrorMismatch.between(file, ExpectedErrors.read(file.path(), readable), result.errors());
        } catch (UnusableException e) {
            return Optional.of(ErrorMismatch.of(file, String.valueOf(e.getMessage())));
        }
    }

    /** {@return the {@code .errors} files without a fixture} */
    private static List<Path> orphans(List<Path> errorFiles, List<Fixture> fixtures) {
        // A HashSet degrades to a list if the names of the files are chosen to have the same hash code.
        Set<Path> used = new TreeSet<>();
        fixtures.forEach(
                fixture -> used.add(ExpectedErrors.fileOf(fixture.file().path())));
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

    private FixtureResult orphan(Path file, FixtureExpectation expectation) {
        ValidationResult result = ValidationResult.unchecked(
                RuleIds.EXPECTED_ERRORS, "there is no fixture for this .errors file; rename or delete the file");
        return new FixtureResult(base.named(file), expectation, result, null);
    }
}
