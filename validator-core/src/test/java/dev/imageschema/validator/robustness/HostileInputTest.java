package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.robustness.HostileInputs.Input;
import dev.imageschema.validator.testkit.ForkedJvm;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checks that every hostile input has the expected verdict in a JVM with little memory. */
public class HostileInputTest {
    private static final int MIN_INPUTS = 300;
    private static final String MEMORY = "-Xmx256m";

    @Test
    void everyInputHasItsVerdictAsBytesAndStreamAndString() throws Exception {
        assertThat(HostileInputs.all()).hasSizeGreaterThan(MIN_INPUTS);
        String output = ForkedJvm.run(List.of(MEMORY), Program.class);

        assertThat(output).isEqualTo("checked " + HostileInputs.all().size() + "\n");
    }

    /** Prints every input with a wrong result, and the number of inputs. */
    public static final class Program {
        private static final SchemaValidator ANYTHING =
                Validator.forSchema("true").build();

        public static void main(String[] arguments) {
            List<Input> inputs = HostileInputs.all();
            for (Input input : inputs) {
                try {
                    check(input);
                } catch (Throwable e) {
                    System.out.println(input.name() + ": " + e);
                }
            }
            System.out.println("checked " + inputs.size());
        }

        private static void check(Input input) {
            ValidationResult result = ANYTHING.validate(input.bytes());
            compare(input, "bytes", outcome(result), input.expected());
            compare(input, "stream", ANYTHING.validate(new ByteArrayInputStream(input.bytes())), result);
            text(input.bytes()).ifPresent(text -> compare(input, "string", ANYTHING.validate(text), result));
            ValidationResult image = Validator.validate(input.bytes());
            String expected = input.expected().equals("VALID") ? "INVALID" : input.expected();
            compare(input, "image", image.verdict() == Verdict.INVALID ? "INVALID" : outcome(image), expected);
        }

        private static void compare(Input input, String form, Object actual, Object expected) {
            if (!actual.equals(expected)) {
                System.out.println(input.name() + ", as " + form + ": " + actual + ", expected " + expected);
            }
        }

        private static String outcome(ValidationResult result) {
            return result.isValid() ? "VALID" : result.errors().get(0).keyword();
        }

        /** {@return the document as a string; empty if the document is in another encoding} */
        public static Optional<String> text(byte[] bytes) {
            if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
                return Optional.empty();
            }
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
    }
}
