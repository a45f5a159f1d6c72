package dev.imageschema.validator.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.CodePointOrder;
import dev.imageschema.validator.maven.io.FilePatterns;
import dev.imageschema.validator.maven.io.ReadableFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FixtureFinderTest {
    private static final FilePatterns ALL_JSON = new FilePatterns(List.of("**/*.json"), List.of());

    @TempDir
    private Path outside;

    @TempDir
    private Path base;

    private Path fixtures;

    @BeforeEach
    void makeDirectory() throws IOException {
        fixtures = Files.createDirectory(base.resolve("fixtures"));
    }

    @Test
    void fixturesAreOrderedByName() throws IOException {
        for (String name : List.of("b.json", "a0.json", "a/z.json", "A.json", "a.json")) {
            write(name);
        }

        assertThat(names(ALL_JSON)).containsExactly("A.json", "a.json", "a/z.json", "a0.json", "b.json");
    }

    @Test
    void namesAreOrderedByCodePoint() {
        // String.compareTo orders the surrogates of U+1F600 before U+FF5E.
        assertThat(CodePointOrder.BY_CODE_POINT.compare("\uFF5E", "\uD83D\uDE00"))
                .isNegative();
        assertThat(CodePointOrder.BY_CODE_POINT.compare("\uD83D\uDE00", "\uD83D\uDE01"))
                .isNegative();
        assertThat(CodePointOrder.BY_CODE_POINT.compare("a\uD83D\uDE00b", "a\uD83D\uDE00a"))
                .isPositive();
    }

    @Test
    void patternsSelectFixtures() throws IOException {
        write("a.json");
        write("a.txt");
        write("drafts/b.json");
        write("deep/down/c.json");

        assertThat(names(new FilePatterns(List.of("**/*.json"), List.of("drafts/**"))))
                .containsExactly("a.json", "deep/down/c.json");
    }

    @Test
    void directoryWithTheNameOfAFixtureIsSearched() throws IOException {
        write("a.json/b.json");

        assertThat(names(ALL_JSON)).containsExactly("a.json/b.json");
    }

    @Test
    void emptyDirectoryHasNoFixtures() {
        assertThat(find(ALL_JSON)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkToAFileInTheBaseDirectoryIsRead() throws IOException {
        Path target = Files.writeString(base.resolve("shared.txt"), "{}");
        link("a.json", target);

        assertThat(find(ALL_JSON))
                .containsExactly(new Fixture(new BaseDirectory(base).named(fixtures.resolve("a.json")), null));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkOutOfTheBaseDirectoryIsAnObstacle() throws IOException {
        link("a.json", Files.writeString(outside.resolve("a.json"), "{}"));
        link("zero.json", Path.of("/dev/zero"));

        assertThat(obstacles())
                .containsExactly(
                        "a.json: this is a symbolic link to a file outside the base directory",
                        "zero.json: this is a symbolic link to a file outside the base directory");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void brokenLinkIsAnObstacle() throws IOException {
        link("gone.json", base.resolve("gone"));
        link("loop.json", fixtures.resolve("loop.json"));

        assertThat(obstacles())
                .containsExactly(
                        "gone.json: this is a broken symbolic link", "loop.json: this is a broken symbolic link");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkToADirectoryIsAnObstacleUnlessItIsExcluded() throws IOException {
        link("all", base);
        link("all.json", base);

        assertThat(obstacles())
                .containsExactly(
                        "all: this is a symbolic link to a directory, which the plugin does not follow; add it to excludes",
                        "all.json: this is a symbolic link to a directory, which the plugin does not follow; add it to excludes");
        assertThat(find(new FilePatterns(List.of("**/*.json"), List.of("all*"))))
                .isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkThatDoesNotMatchAPatternIsIgnored() throws IOException {
        link("notes.txt", Files.writeString(outside.resolve("notes.txt"), "{}"));
        link("gone", base.resolve("gone"));

        assertThat(find(ALL_JSON)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void directoryItselfMayBeALink() throws IOException {
        write("a.json");
        Path link = Files.createSymbolicLink(base.resolve("link"), fixtures);

        assertThat(new FixtureFinder(new BaseDirectory(base), new ReadableFiles(base))
                        .find(link, ALL_JSON)
                        .fixtures())
                .containsExactly(new Fixture(new BaseDirectory(base).named(link.resolve("a.json")), null));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipeIsAnObstacle() throws Exception {
        run("mkfifo", fixtures.resolve("pipe.json").toString());

        assertThat(obstacles()).containsExactly("pipe.json: this is not a regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkToAPipeIsAnObstacle() throws Exception {
        run("mkfifo", base.resolve("pipe").toString());
        link("pipe.json", base.resolve("pipe"));

        assertThat(obstacles())
                .containsExactly("pipe.json: this is a symbolic link to something other than a regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nameThatIsNotUtf8IsFound() throws Exception {
        run("sh", "-c", "printf {} > \"$1/$(printf '\\377.json')\"", "sh", fixtures.toString());

        assertThat(find(ALL_JSON))
                .hasSize(1)
                .allMatch(fixture -> Files.isReadable(fixture.file().path()));
    }

    @Test
    void unreadableDirectoryIsFoundAndTheSearchContinues() {
        List<Fixture> found = new ArrayList<>();
        FixtureFinder.Visitor visitor = visitor(found, ALL_JSON);

        FileVisitResult next = visitor.visitFileFailed(fixtures.resolve("secret"), new AccessDeniedException("secret"));

        assertThat(next).isEqualTo(FileVisitResult.CONTINUE);
        assertThat(found)
                .containsExactly(new Fixture(
                        new BaseDirectory(base).named(fixtures.resolve("secret")),
                        "cannot read the file: access is denied"));
    }

    @Test
    void directoryThatCannotBeListedCompletelyIsFound() {
        List<Fixture> found = new ArrayList<>();

        visitor(found, ALL_JSON).postVisitDirectory(fixtures, new IOException("\u001b[2J"));

        assertThat(found)
                .containsExactly(new Fixture(
                        new BaseDirectory(base).named(fixtures.resolve("")), "cannot read the file: IOException"));
    }

    @Test
    void unreadableDirectoryIsIgnoredIfItIsExcluded() {
        List<Fixture> found = new ArrayList<>();

        visitor(found, new FilePatterns(List.of("**/*.json"), List.of("secret/**")))
                .visitFileFailed(fixtures.resolve("secret"), new AccessDeniedException("secret"));

        assertThat(found).isEmpty();
    }

    @Test
    void missingDirectoryIsFound() {
        Path gone = base.resolve("gone");

        assertThat(new FixtureFinder(new BaseDirectory(base), new ReadableFiles(base))
                        .find(gone, ALL_JSON)
                        .fixtures())
                .containsExactly(
                        new Fixture(new BaseDirectory(base).named(gone), "cannot read the file: NoSuchFileException"));
    }

    private FixtureFinder.Visitor visitor(List<Fixture> found, FilePatterns patterns) {
        return new FixtureFinder(new BaseDirectory(base), new ReadableFiles(base))
        .new Visitor(fixtures, fixtures, patterns, found, new ArrayList<>());
    }

    private void write(String name) throws IOException {
        Path file = fixtures.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(fixtures.resolve(name), target);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private List<Fixture> find(FilePatterns patterns) {
        return new FixtureFinder(new BaseDirectory(base), new ReadableFiles(base))
                .find(fixtures, patterns)
                .fixtures();
    }

    private List<String> names(FilePatterns patterns) {
        return find(patterns).stream()
                .map(fixture ->
                        fixtures.relativize(fixture.file().path()).toString().replace('\\', '/'))
                .toList();
    }

    private List<String> obstacles() {
        return find(ALL_JSON).stream()
                .map(fixture -> fixtures.relativize(fixture.file().path()) + ": " + fixture.obstacle())
                .toList();
    }
}
