package dev.imageschema.validator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a program in a separate JVM. */
public final class ForkedJvm {
    private ForkedJvm() {}

    /**
     * Runs the program, and asserts that its exit code is zero.
     *
     * @param options the options of the JVM
     * @param program the class with the {@code main} method
     * @return the output of the program
     */
    public static String run(List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        return run(Map.of(), options, program, arguments);
    }

    /**
     * Runs the program with environment variables, and asserts that its exit code is zero.
     *
     * @param environment the additional variables
     * @param options the options of the JVM
     * @param program the class with the {@code main} method
     * @return the output of the program
     */
    public static String run(
            Map<String, String> environment, List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
