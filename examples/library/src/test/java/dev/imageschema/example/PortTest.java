package dev.imageschema.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortTest {
    // @start region="test"
    private static final SchemaValidator PORTS = Validator.forModel(Model.PORT).build();

    @Test
    void portIsValid() {
        ValidationResult result = PORTS.validate(Path.of("src/test/resources/port.json"));
        assertTrue(result.isValid(), result::toText);
    }

    @Test
    void hostMustBeANumber() {
        ValidationResult result = PORTS.validate("""
                {"host": "443", "container": 8443, "type": "tcp"}
                """);
        assertThat(result.errors())
                .extracting(ValidationError::field, ValidationError::keyword)
                .containsExactly(tuple("/host", "type"));
    }
    // @end
}
