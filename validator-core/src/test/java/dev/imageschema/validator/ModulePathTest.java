package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the library works on the module path, because all other tests run on the class path. */
class ModulePathTest {
    @Test
    void anImageIsValidatedOnTheModulePath(@TempDir Path folder) throws Exception {
        Path program = Files.writeString(folder.resolve("Program.java"), """
                public class Program {
                    public static void main(String[] arguments) {
                        System.out.println(dev.imageschema.validator.Validator.class.getModule());
                        System.out.println(dev.imageschema.validator.Validator.validate("{}").errors().size());
                        System.out.println(dev.imageschema.validator.Validator.forSchema("{\\"type\\": 5}"));
                    }
                }
                """);
        String modules = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .filter(entry -> entry.matches(".*(classes|schema|itu|slf4j|jackson|jspecify).*"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        modules,
                        "--add-modules",
                        "dev.imageschema.validator",
                        program.toString())
                .redirectError(folder.resolve("error.txt").toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("error.txt")))
                .isZero();
        assertThat(output).startsWith("module dev.imageschema.validator\n9\n");
    }
}
