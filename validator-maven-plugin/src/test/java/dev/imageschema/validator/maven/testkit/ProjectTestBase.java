package dev.imageschema.validator.maven.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The set-up of a test that validates the fixtures of a project: an empty project and a log. */
public abstract class ProjectTestBase {
    @TempDir
    protected Path directory;

    protected final RecordingLog log = new RecordingLog();
    protected Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(directory);
    }
}
