package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks that every pattern of the schema files is matched against long texts within the budget. */
class PatternsTest {
    private static final int LENGTH = 1_000_000;
    private static final int PATTERNS = 3;

    private static final List<String> PIECES = List.of(
            "0",
            "a",
            "F",
            "-",
            ":",
            "T",
            "Z",
            ".",
            "/",
            " ",
            "\\n",
            "é",
            "2021-",
            "01/30/2021 ",
            "2021-01-30T08:30:00.",
            "12:");

    @Test
    void everyPatternIsMatchedAgainstAMillionCharacters() {
        Set<String> patterns = new LinkedHashSet<>();
        SchemaFiles.all().forEach(file -> collect(SchemaFiles.read(file), patterns));
        assertThat(patterns).hasSize(PATTERNS);
        Limits limits = Limits.DEFAULT.withStringLength(LENGTH + 40).withDocumentBytes(8 * LENGTH);
        for (String pattern : patterns) {
            SchemaValidator validator = Validator.forSchema("{\"pattern\": " + quoted(pattern) + "}")
                    .limits(limits)
                    .build();
            for (String piece : PIECES) {
                String text = piece.repeat(LENGTH / piece.length());
                assertThat(validator.validate("\"" + text + "\"").errors())
                        .as("%s on many %s", pattern, piece)
                        .extracting(ValidationError::keyword)
                        .containsExactly("pattern");
            }
        }
    }

    private static String quoted(String pattern) {
        return '"' + pattern.replace("\\", "\\\\") + '"';
    }

    private static void collect(JsonNode node, Set<String> patterns) {
        if (node.path("pattern").isString()) {
            patterns.add(node.path("pattern").asString());
        }
        node.forEach(child -> collect(child, patterns));
    }
}
