package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Validator;
import dev.imageschema.validator.testkit.ForkedJvm;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a new JVM that validates only valid documents does not load the classes of the slow path. */
class ColdStartTest {
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            System.out.println(
                    "verdict " + Validator.validate(Files.readAllBytes(file)).verdict());
            System.out.println("verdict " + Validator.validate(file).verdict());
            System.out.println(
                    "verdict " + Validator.validate(Files.readString(file)).verdict());
        }
    }

    static final class OneDocument {
        private OneDocument() {}

        public static void main(String[] arguments) {
            System.out.println(Validator.validate(Path.of(arguments[0])).verdict());
        }
    }

    @Test
    void documentsOfModelsLoadNoClassOfAnotherLibrary(@TempDir Path folder) throws Exception {
        Path valid = Files.writeString(folder.resolve("valid.json"), SchemaFiles.documentationExample());
        Path invalid = Files.writeString(folder.resolve("invalid.json"), "{}");

        String output = ForkedJvm.run(List.of("-verbose:class"), Program.class, valid.toString());
        assertThat(output.lines().filter("verdict VALID"::equals)).hasSize(3);
        assertThat(output).doesNotContain("tools.jackson").doesNotContain("com.networknt");

        String ofInvalid = ForkedJvm.run(List.of("-verbose:class"), Program.class, invalid.toString());
        assertThat(ofInvalid.lines().filter("verdict INVALID"::equals)).hasSize(3);
        assertThat(ofInvalid)
                .contains("dev.imageschema.validator.internal.evaluate.Evaluation")
                .doesNotContain("tools.jackson", "com.networknt", "org.slf4j", "com.fasterxml");
    }

    @Test
    void oneValidDocumentLoadsNoClassThatIsGeneratedAtRunTime(@TempDir Path folder) throws Exception {
        Path valid = Files.writeString(folder.resolve("valid.json"), SchemaFiles.documentationExample());
        Path invalid = Files.writeString(folder.resolve("invalid.json"), "{}");

        String output = ForkedJvm.run(List.of("-verbose:class"), OneDocument.class, valid.toString());
        assertThat(output.lines()).contains("VALID");
        assertThat(output)
                .contains("dev.imageschema.validator.internal.fast.Scanner")
                .doesNotContain("BootstrapMethodInvoker", "VarHandleByteArray", "java.util.stream.", "FileChannelImpl");

        assertThat(ForkedJvm.run(List.of("-verbose:class"), OneDocument.class, invalid.toString()))
                .contains("INVALID", "BootstrapMethodInvoker", "java.util.stream.");
    }
}
