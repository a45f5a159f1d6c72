package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.testkit.ForkedJvm;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a document has the same English errors in every locale, time zone, encoding and line end. */
class DeterminismTest {
    private static final List<String> LOCALES = List.of("en-US", "de-DE", "tr-TR", "ar-EG", "ja-JP");
    private static final List<String> TIME_ZONES = List.of("UTC", "Asia/Kathmandu", "America/St_Johns");

    /** Prints the result for a file in every output format. */
    public static final class Program {
        public static void main(String[] arguments) {
            ValidationResult result = Validator.validate(Path.of(arguments[0]));
            String text = result + "\n" + result.toText() + result.toJson();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }

    @TestFactory
    List<DynamicTest> everyEnvironmentGivesTheSameOutput(@TempDir Path folder) throws Exception {
        String broken = SchemaFiles.documentationExample()
                .replace("55.68", "\"Iıİi é😀\"")
                .replace("\"file_id\"", "\"FILE_İD\"")
                .replace("\"size\": 106", "\"size\": -1234567.25")
                .replace("\"deleted\",", "\"LİVE\",")
                .replace("nvidia_gpu", "NVIDIA-GPU");
        Path lf = Files.writeString(folder.resolve("lf.json"), broken);
        Path crlf = Files.writeString(folder.resolve("crlf.json"), broken.replace("\n", "\r\n"));
        String expected = run(lf, "-Duser.timezone=UTC");
        assertThat(expected).contains("must be a number", "é😀", "Did you mean nvidia_gpu?");

        List<List<String>> environments = new ArrayList<>();
        for (String locale : LOCALES) {
            String[] parts = locale.split("-");
            environments.add(List.of("-Duser.language=" + parts[0], "-Duser.country=" + parts[1]));
        }
        TIME_ZONES.forEach(zone -> environments.add(List.of("-Duser.timezone=" + zone)));
        environments.add(List.of("-Dfile.encoding=US-ASCII"));
        environments.add(List.of("-Dfile.encoding=UTF-8"));

        List<DynamicTest> tests = new ArrayList<>();
        environments.forEach(options -> tests.add(DynamicTest.dynamicTest(
                options.toString(),
                () -> assertThat(run(lf, options.toArray(String[]::new))).isEqualTo(expected))));
        tests.add(DynamicTest.dynamicTest("CRLF", () -> assertThat(run(crlf)).isEqualTo(expected)));
        return tests;
    }

    private static String run(Path file, String... options) throws Exception {
        return ForkedJvm.run(List.of(options), Program.class, file.toString());
    }
}
