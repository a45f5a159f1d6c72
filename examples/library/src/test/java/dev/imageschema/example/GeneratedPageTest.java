package dev.imageschema.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedPageTest {
    @Test
    void aDifferenceInALongPageTakesFewLinesAndNamesTheCommand(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "a line of the page\n".repeat(5_000) + "old\n");
        String expected = "a line of the page\n".repeat(5_000) + "new\n";

        assertThatThrownBy(() -> GeneratedPage.assertCurrent(page, expected))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("run ./regenerate and review the diff")
                .hasMessageContaining("line 5001:")
                .hasMessageContaining("-old")
                .hasMessageContaining("+new")
                .satisfies(error -> assertThat(error.getMessage().lines()).hasSizeLessThan(15));
    }

    @Test
    void aShorterPageDiffersAtItsEnd() {
        assertThat(GeneratedPage.firstDifference("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(GeneratedPage.firstDifference("a", "a\nb").lines())
                .containsExactly("line 2:", "-(end of the page)", "+b");
    }
}
