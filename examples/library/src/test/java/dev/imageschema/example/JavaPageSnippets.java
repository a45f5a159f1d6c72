package dev.imageschema.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.TextStyle;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The code in docs/java.md, which {@link JavaPageTest} runs.
 *
 * <p>Each named region is a block of the page. The other regions are code spans in sentences and tables.
 */
final class JavaPageSnippets {
    private JavaPageSnippets() {}

    static List<ValidationResult> inputs(String json, byte[] bytes, InputStream stream) {
        // @start region="inputs"
        ValidationResult ofString = Validator.validate(json);
        ValidationResult ofBytes = Validator.validate(bytes);
        ValidationResult ofStream = Validator.validate(stream);
        ValidationResult ofFile = Validator.validate(Path.of("broken.json"));
        // @end
        return List.of(ofString, ofBytes, ofStream, ofFile);
    }

    static ValidationResult fileName() {
        // @start spans
        ValidationResult result = Validator.validate("broken.json");
        // @end
        return result;
    }

    private static final SchemaValidator PORTS = Validator.forModel(Model.PORT).build();

    static void errors() {
        // @start region="errors"
        ValidationResult result = PORTS.validate("""
                {"host": "80", "container": 8080, "typ": "tcp"}
                """);
        result.errors().forEach(System.out::println);
        // @end
    }

    static List<String> styles(ValidationResult result) {
        // @start spans
        String frames = result.toText();
        String lines = result.toText(TextStyle.LINES);
        String named = result.toText(TextStyle.LINES.forDocument("port.json"));
        String coloured = result.toText(TextStyle.FRAMES.inColour());
        String json = result.toJson();
        // @end
        return List.of(frames, lines, named, coloured, json);
    }

    static boolean warnings() {
        // @start region="warnings"
        SchemaValidator stateErrors = Validator.forModel(Model.STATE_ERROR).build();
        ValidationResult result = stateErrors.validate("{\"mesage\": \"no space left\"}");
        System.out.print(result.toText(TextStyle.LINES));
        boolean isClean = result.isValid() && result.warnings().isEmpty();
        // @end
        return isClean;
    }

    static SchemaValidator builder() {
        // @start region="builder"
        SchemaValidator validator = Validator.forModel(Model.IMAGE)
                .profile(Profile.STRICT)
                .allowUnknown("/config/x-team", "/config/ports/*/note")
                .secretFields("license_key")
                .limits(Limits.DEFAULT.withDocumentBytes(16 << 20))
                .build();
        // @end
        return validator;
    }

    static SchemaValidator mapping() {
        // @start region="mapping"
        SchemaValidator deliveries = Validator.forSchema(Path.of("delivery.schema.json"))
                .mapSchema("https://example.org/schemas/", Path.of("shared-schemas"))
                .build();
        // @end
        return deliveries;
    }

    /** The assertion of {@link PortTest#portIsValid}. */
    static void assertWithJUnit(ValidationResult result) {
        assertTrue(result.isValid(), result::toText);
    }

    static void assertWithAssertJ(ValidationResult result) {
        // @start spans
        assertThat(result.isValid()).withFailMessage(result::toText).isTrue();
        // @end
    }

    static void assertWithDescription(ValidationResult result) {
        // @start spans
        assertThat(result.isValid()).as(result::toText).isTrue();
        // @end
    }

    static void assertClean(ValidationResult result) {
        // @start spans
        assertTrue(result.isValid() && result.warnings().isEmpty(), result::toText);
        // @end
    }

    /** The assertion of {@link PortTest#hostMustBeANumber}. */
    static void assertErrors(ValidationResult result) {
        assertThat(result.errors())
                .extracting(ValidationError::field, ValidationError::keyword)
                .containsExactly(tuple("/host", "type"));
    }
}
