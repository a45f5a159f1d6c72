package dev.imageschema.validator.maven.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.maven.check.ExpectedErrors.UnusableException;
import dev.imageschema.validator.maven.io.ReadableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedErrorsTest {
    @TempDir
    private Path directory;

    private ExpectedErrors read(String text) throws IOException, UnusableException {
        return ExpectedErrors.read(
                Files.writeString(directory.resolve("a.errors"), text), new ReadableFiles(directory));
    }

    @Test
    void everyLineIsAnErrorInAnyOrder() throws Exception {
        assertThat(read("/b type\n/a required\n").lines())
                .containsExactly(new ExpectedError("/a", "required"), new ExpectedError("/b", "type"));
        assertThat(read("/a required\r\n/b type")).isEqualTo(read("/b type\n\n  /a   required  \n"));
    }

    @Test
    void commentsAndBlankLinesAreIgnored() throws Exception {
        assertThat(read("# why\n\n/a type # because\n  # more\n").lines())
                .containsExactly(new ExpectedError("/a", "type"));
        assertThat(read("").lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a type", "type", "/a type extra", "(root)", "root type"})
    void lineWithASyntaxErrorIsNamed(String line) {
        assertThatThrownBy(() -> read("# first\n" + line + "\n"))
                .isInstanceOf(UnusableException.class)
                .hasMessageStartingWith("line 2 must be FIELD KEYWORD");
    }

    @Test
    void fileThatCannotBeReadIsAnError() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder.errors"));

        assertThatThrownBy(() -> ExpectedErrors.read(folder, new ReadableFiles(directory)))
                .hasMessage("this is not a regular file");
        assertThatThrownBy(() -> read("#".repeat((1 << 20) + 1))).hasMessageContaining("more than 1048576 bytes");
    }

    @ParameterizedTest
    @CsvSource({"a.json, a.errors", "a.b.json, a.b.errors", "noextension, noextension.errors", ".hidden, .hidden.errors"
    })
    void errorsFileIsInTheDirectoryOfTheFixture(String fixture, String errors) {
        assertThat(ExpectedErrors.fileOf(Path.of("x", fixture))).isEqualTo(Path.of("x", errors));
    }

    @ParameterizedTest
    @CsvSource({"a.b/noextension, noextension.errors", "'a b%20c?.json', 'a b%20c?.errors'", "größe.json, größe.errors"
    })
    @DisabledOnOs(OS.WINDOWS)
    void nameCanHaveAnyCharacters(String fixture, String errors) {
        assertThat(ExpectedErrors.fileOf(Path.of("x").resolve(fixture)))
                .isEqualTo(Path.of("x").resolve(fixture).resolveSibling(errors));
    }

    @Test
    void nameCanBeThatOfADirectory() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("a.json"));

        assertThat(ExpectedErrors.fileOf(folder)).isEqualTo(directory.resolve("a.errors"));
    }

    @Test
    void everyFieldCanBeWrittenAndReadAgain() throws Exception {
        String schema = "{\"additionalProperties\": {\"type\": \"integer\"}, \"required\": [\"x\"]}";
        String json =
                "{\"a b\": \"\", \"#\": \"\", \"\\\\u0020\": \"\", \"/~\": \"\", \"\\n\\u202e\\ud83d\\ude00é\": \"\", \"\": \"\"}";
        List<ValidationError> errors =
                Validator.forSchema(schema).build().validate(json).errors();

        ExpectedErrors expected =
                new ExpectedErrors(errors.stream().map(ExpectedError::of).toList());

        assertThat(expected.text()).isEqualTo("""
                / type
                /# type
                /\\u000A\\u202E😀é type
                /\\u005Cu0020 type
                /a\\u0020b type
                /x required
                /~1~0 type
                """.replace("\\\\", "\\"));
        assertThat(read(expected.text())).isEqualTo(expected);
    }

    @Test
    void rootHasAName() throws Exception {
        ValidationError error =
                Validator.forSchema("false").build().validate("1").errors().get(0);

        assertThat(ExpectedError.of(error)).hasToString("(root) false");
        assertThat(read("(root) false\n").lines()).containsExactly(ExpectedError.of(error));
    }
}
