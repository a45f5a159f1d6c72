package dev.imageschema.validator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Files that are generated and yet committed, so that people can read them. */
public final class GeneratedFiles {
    private GeneratedFiles() {}

    /**
     * {@return a test for each file: it is as it is made}
     *
     * @param files what is made, by name
     * @param folder where it belongs
     * @param property that writes them anew if it is true
     */
    public static Stream<DynamicTest> areAsMade(Map<String, String> files, Path folder, String property) {
        assertThat(files).isNotEmpty();
        return files.entrySet().stream()
                .map(made -> DynamicTest.dynamicTest(made.getKey(), () -> {
                    Path file = folder.resolve(made.getKey());
                    if (Boolean.getBoolean(property)) {
                        Files.createDirectories(folder);
                        Files.writeString(file, made.getValue());
                    }
                    assertThat(file)
                            .as("%s, which -D%s=true writes anew", file, property)
                            .exists()
                            .content()
                            .isEqualTo(made.getValue());
                }));
    }
}
