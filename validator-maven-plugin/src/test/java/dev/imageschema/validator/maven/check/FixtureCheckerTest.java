package dev.imageschema.validator.maven.check;

import static dev.imageschema.validator.maven.testkit.Project.INVALID;
import static dev.imageschema.validator.maven.testkit.Project.MALFORMED;
import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static dev.imageschema.validator.maven.testkit.Project.WITH_UNKNOWN_FIELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.config.ConfigurationException;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FixtureCheckerTest extends ProjectTestBase {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNCHECKED")
    void fixtureWithTheExpectedVerdictPasses(Verdict expected) throws Exception {
        project.write("all/INVALID.json", INVALID);
        project.write("all/MALFORMED.json", MALFORMED);
        project.write("all/VALID.json", VALID);

        Results results = project.check(true, project.set("all", expected));

        assertThat(results.fixtures()).hasSize(3);
        assertThat(results.fixtures())
                .filteredOn(FixtureResult::passed)
                .extracting(fixture -> fixture.file().name())
                .containsExactly("all/" + expected + ".json");
    }

    @Test
    void warningFailsOnlyAFixtureThatMustBeValid() throws Exception {
        project.write("all/unknown-field.json", WITH_UNKNOWN_FIELD);
        project.write("broken/both.json", "{\"nvidia_gpu\": 1, \"x\": 2}");

        FixtureSet all = project.set("all", Verdict.VALID);
        FixtureSet broken = project.set("broken", Verdict.INVALID);

        assertThat(project.check(true, all, broken).fixtures())
                .extracting(FixtureResult::passed)
                .containsExactly(false, true);
        assertThat(project.check(false, all, broken).fixtures())
                .extracting(FixtureResult::passed)
                .containsExactly(true, true);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNCHECKED")
    @DisabledOnOs(OS.WINDOWS)
    void fixtureThatCannotBeReadNeverPasses(Verdict expected) throws Exception {
        Files.createSymbolicLink(Files.createDirectory(directory.resolve("all")).resolve("gone.json"), Path.of("gone"));

        FixtureResult fixture =
                project.check(true, project.set("all", expected)).fixtures().get(0);

        assertThat(fixture.passed()).isFalse();
        assertThat(fixture.result().verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(fixture.result().errors()).hasToString("[this is a broken symbolic link (io)]");
    }

    @Test
    void setsKeepTheirOrderAndAMissingDirectoryDoesNotStopTheOthers() throws Exception {
        project.write("b/1.json", VALID);
        project.write("a/2.json", VALID);

        Results results = project.check(
                true,
                project.set("b", Verdict.VALID),
                project.set("gone", Verdict.VALID),
                project.set("a", Verdict.VALID));

        assertThat(results.fixtures())
                .extracting(fixture -> fixture.file().name())
                .containsExactly("b/1.json", "a/2.json");
        assertThat(results.sets()).extracting(SetResult::lacksDirectory).containsExactly(false, true, false);
        assertThat(results.lackDirectory()).isTrue();
    }

    @Test
    void reportOfAnEarlierRunIsNotAFixture() throws Exception {
        project.write("target/results.json", INVALID);
        project.write("target/other.json", VALID);

        assertThat(project.check(true, project.set(".", Verdict.VALID)).fixtures())
                .extracting(fixture -> fixture.file().name())
                .containsExactly("target/other.json");
    }

    @Test
    void fixturesAreCounted() throws IOException, ConfigurationException {
        project.write("all/1.json", VALID);
        project.write("all/2.json", WITH_UNKNOWN_FIELD);
        project.write("all/3.json", INVALID);
        project.write("all/4.json", INVALID);
        project.write("all/5.json", MALFORMED);

        Results results = project.check(true, project.set("all", Verdict.VALID));

        assertThat(results.summary()).isEqualTo(new Summary(5, 1, 4, 2, 2, 1, 0, 1));
        assertThat(Summary.of(List.of())).isEqualTo(new Summary(0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void interruptedRunEndsWithoutAResult() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            project.write("all/" + i + ".json", VALID);
        }
        Thread.currentThread().interrupt();

        assertThatIllegalStateException()
                .isThrownBy(() -> project.check(true, project.set("all", Verdict.VALID)))
                .withMessage("interrupted while validating fixtures");
        assertThat(Thread.interrupted()).isTrue();
    }
}
