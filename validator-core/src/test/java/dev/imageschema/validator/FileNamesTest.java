package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.imageschema.validator.testkit.ForkedJvm;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a file with any name is validated, and that no other file is read in its place. */
@DisabledOnOs(OS.WINDOWS) // File names are text on Windows, and bytes elsewhere.
class FileNamesTest {
    private static final Map<String, String> ASCII_LOCALE = Map.of("LC_ALL", "POSIX");

    /** Prints the verdict of each file in a folder. */
    public static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
                for (Path file : files.toList()) {
                    String name = file.toString();
                    if (name.endsWith(".schema")) {
                        System.out.println("schema "
                                + Validator.forSchema(file)
                                        .build()
                                        .validate("1")
                                        .verdict());
                    } else if (name.endsWith(".ndjson")) {
                        System.out.println("lines "
                                + Validator.forModel(Model.IMAGE)
                                        .build()
                                        .validateLines(file, 1, (line, offset, result) -> {})
                                        .valid());
                    } else if (name.endsWith(".json")) {
                        System.out.println(
                                "document " + Validator.validate(file).verdict());
                    }
                }
            }
        }
    }

    @Test
    void aFileNameMayHaveCharactersOutsideTheLocale(@TempDir Path folder) throws Exception {
        String valid = SchemaFiles.documentationExample();
        write(folder, "gr%C3%B6%C3%9Fe.json", valid);
        write(folder, "gr%C3%B6%C3%9Fe.ndjson", valid.replaceAll("\\R", " "));
        write(folder, "gr%C3%B6%C3%9Fe.schema", "{\"type\": \"string\"}");

        assertThat(ForkedJvm.run(ASCII_LOCALE, List.of(), Program.class, folder.toString())
                        .lines())
                .containsExactlyInAnyOrder("document VALID", "lines 1", "schema INVALID");
    }

    @Test
    void aFileIsNotConfusedWithAnotherWhoseNameDecodesToTheSameText(@TempDir Path folder) throws Exception {
        String valid = SchemaFiles.documentationExample();
        write(folder, "gr%C3%B6%C3%9Fe.json", valid);
        write(folder, "gr%3F%3F%3F%3Fe.json", "{}");
        write(folder, "gr%C3%B6%C3%9Fe.ndjson", valid.replaceAll("\\R", " "));
        write(folder, "gr%3F%3F%3F%3Fe.ndjson", "{}");

        assertThat(ForkedJvm.run(ASCII_LOCALE, List.of(), Program.class, folder.toString())
                        .lines())
                .containsExactlyInAnyOrder("document VALID", "document INVALID", "lines 1", "lines 0");
    }

    @Test
    void aFileWhoseNameCannotBeDecodedIsNotConfusedWithAnother(@TempDir Path folder) throws Exception {
        Path file = write(folder, "%FF.json", SchemaFiles.documentationExample());
        Path other = write(folder, "%EF%BF%BD.json", "{}");

        assertThat(Validator.validate(file).verdict()).isEqualTo(Verdict.VALID);
        assertThat(Validator.validate(other).verdict()).isEqualTo(Verdict.INVALID);
    }

    /** Writes a file with a percent-encoded name; a URI can contain every byte. */
    private static Path write(Path folder, String name, String text) {
        Path file = Path.of(URI.create(folder.toUri() + name));
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            return abort("The file system does not support such names: " + e);
        }
    }
}
