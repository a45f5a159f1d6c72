package dev.imageschema.validator.maven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class FilePatternsTest {
    @Test
    void twoStarsMatchTheDirectoryAndAllDirectoriesBelowIt() {
        FilePatterns patterns = new FilePatterns(List.of("**/*.json"), List.of());

        assertThat(List.of("a.json", "b/a.json", "b/c/a.json")).allMatch(patterns::select);
        assertThat(List.of("a.txt", "a.JSON", "a.json/b")).noneMatch(patterns::select);
    }

    @Test
    void oneStarStaysInItsDirectory() {
        FilePatterns patterns = new FilePatterns(List.of("images/*.json"), List.of());

        assertThat(patterns.select("images/a.json")).isTrue();
        assertThat(patterns.select("images/b/a.json")).isFalse();
    }

    @Test
    void excludesWin() {
        FilePatterns patterns = new FilePatterns(List.of("**/*.json"), List.of("drafts/**"));

        assertThat(patterns.select("a.json")).isTrue();
        assertThat(patterns.select("drafts/a.json")).isFalse();
        assertThat(patterns.exclude("drafts")).isTrue();
    }

    @Test
    void slashAtTheEndMatchesAllFilesBelow() {
        FilePatterns patterns = new FilePatterns(List.of("images/"), List.of("images/drafts\\"));

        assertThat(patterns.select("images/b/a.json")).isTrue();
        assertThat(patterns.select("images/drafts/a.json")).isFalse();
    }

    @Test
    void backslashIsASeparator() {
        assertThat(new FilePatterns(List.of("images\\*.json"), List.of()).select("images/a.json"))
                .isTrue();
    }

    @Test
    void invalidRegularExpressionIsReportedAtOnce() {
        assertThatExceptionOfType(PatternSyntaxException.class)
                .isThrownBy(() -> new FilePatterns(List.of("**/*.json"), List.of("%regex[((]")));
    }
}
