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

/** A file is validated whatever its name is, and never another one in its place. */
@DisabledOnOs(OS.WINDOWS) // Names are text there.
class FileNamesTest {
    private static final Map<String, String> NO_CHARACTERS_BUT_ASCII = Map.of("LC_ALL", "POSIX");

    /** Prints what becomes of each file in a folder. */
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
    void aNameNeedsNoCharactersOfTheLocale(@TempDir Path folder) throws Exception {
        String valid = SchemaFiles.documentationExample();
        write(folder, "gr%C3%B6%C3%9Fe.json", valid);
        write(folder, "gr%C3%B6%C3%9Fe.ndjson", valid.replaceAll("\\R", " "));
        write(folder, "gr%C3%B6%C3%9Fe.schema", "{\"type\": \"string\"}");

        assertThat(ForkedJvm.run(NO_CHARACTERS_BUT_ASCII, List.of(), Program.class, folder.toString())
                        .lines())
                .containsExactlyInAnyOrder("document VALID", "lines 1", "schema INVALID");
    }

    @Test
    void aFileIsNotConfusedWithAnotherWhoseNameDecodesAlike(@TempDir Path folder) throws Exception {
        String valid = SchemaFiles.documentationExample();
        write(folder, "gr%C3%B6%C3%9Fe.json", valid);
        write(folder, "gr%3F%3F%3F%3Fe.json", "{}");
        write(folder, "gr%C3%B6%C3%9Fe.ndjson", valid.replaceAll("\\R", " "));
        write(folder, "gr%3F%3F%3F%3Fe.ndjson", "{}");

        assertThat(ForkedJvm.run(NO_CHARACTERS_BUT_ASCII, List.of(), Program.class, folder.toString())
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

    /** By a URI, which can have every byte. */
    private static Path write(Path folder, String name, String text) {
        Path file = Path.of(URI.create(folder.toUri() + name));
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            return abort("The file system has no files of such names: " + e);
        }
    }
}
