package dev.imageschema.validator.maven.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BaseDirectoryTest {
    private final Path path = Path.of("project").toAbsolutePath();
    private final BaseDirectory base = new BaseDirectory(path);

    @Test
    void nameIsRelativeToTheBaseDirectory() {
        assertThat(base.nameOf(path.resolve("src").resolve("a.json"))).isEqualTo("src/a.json");
    }

    @Test
    void nameOfAFileElsewhereIsRelativeToo() {
        assertThat(base.nameOf(path.resolveSibling("shared").resolve("a.json"))).isEqualTo("../shared/a.json");
    }

    @Test
    void nameOfTheBaseDirectoryIsADot() {
        assertThat(base.nameOf(path.resolve("src").resolve(".."))).isEqualTo(".");
    }
}
