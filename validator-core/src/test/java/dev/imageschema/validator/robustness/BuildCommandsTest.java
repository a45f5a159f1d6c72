package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.TextStyle;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks that no text from a document, a schema or a file name becomes a command of a build server. */
class BuildCommandsTest {
    /** The commands that build servers read anywhere in a line, and those that they read at its beginning. */
    private static final Pattern COMMAND = Pattern.compile("##[a-zA-Z.]*\\[|^\\s*::[a-zA-Z]", Pattern.MULTILINE);

    private static final List<String> COMMANDS = List.of(
            "##[error]forged",
            "##vso[task.setvariable variable=X;isOutput=true]forged",
            "##teamcity[buildStop readdToQueue='forged']",
            "##[stop-commands]forged",
            "::error::forged",
            "  ::set-output name=x::forged",
            "\n::add-mask::forged",
            "a###[command]forged");

    /** A schema and a document that contain the placeholder {@code TEXT} at one location. */
    private record Place(String name, String schema, String json) {}

    private static final List<Place> PLACES = List.of(
            new Place("an unknown field", "{\"additionalProperties\": false}", "{\"TEXT\": 1}"),
            new Place(
                    "a misspelt field",
                    "{\"properties\": {\"TEXT\": true}, \"required\": [\"TEXT\"],"
                            + " \"additionalProperties\": false}",
                    "{\"TEXTs\": 1}"),
            new Place(
                    "a field with a wrong value", "{\"additionalProperties\": {\"type\": \"null\"}}", "{\"TEXT\": {}}"),
            new Place("a declared field", "{\"properties\": {\"TEXT\": {\"type\": \"null\"}}}", "{\"TEXT\": 1}"),
            new Place("a missing field", "{\"required\": [\"TEXT\"], \"title\": \"TEXT\"}", "{}"),
            new Place(
                    "the description of a missing field",
                    "{\"required\": [\"a\"], \"properties\": {\"a\": {\"description\": \"TEXT\"}}}",
                    "{}"),
            new Place("a value", "{\"type\": \"number\"}", "\"TEXT\""),
            new Place("an item", "{\"items\": {\"enum\": [\"a\"]}}", "[ \"TEXT\", \"TEXT\"]"),
            new Place("an allowed value", "{\"enum\": [\"TEXT\", \"TEXTs\"]}", "\"TEXTx\""),
            new Place("a constant", "{\"const\": {\"TEXT\": [\"TEXT\"]}}", "1"),
            new Place(
                    "the value of a tag",
                    "{\"oneOf\": [{\"properties\": {\"t\": {\"const\": \"TEXT\"}}, \"required\": [\"t\"]},"
                            + " {\"properties\": {\"t\": {\"const\": \"b\"}}, \"required\": [\"t\"]}]}",
                    "{\"t\": 1}"),
            new Place(
                    "the title and the description of a pattern",
                    "{\"title\": \"TEXT\", \"description\": \"TEXT\", \"pattern\": \"^x$\"}",
                    "\"a\""),
            new Place("a field name with a schema", "{\"propertyNames\": {\"maxLength\": 1}}", "{\"TEXT\": 1}"),
            new Place("a dependency", "{\"dependentRequired\": {\"TEXT\": [\"TEXT2\"]}}", "{\"TEXT\": 1}"));

    static Stream<Arguments> placesAndCommands() {
        return PLACES.stream()
                .flatMap(place -> COMMANDS.stream().map(command -> Arguments.of(place.name(), command, place)));
    }

    private static String quoted(String template, String text) {
        String string = JsonNodeFactory.instance.stringNode(text).toString();
        return template.replace("TEXT", string.substring(1, string.length() - 1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("placesAndCommands")
    void aStringIsNeverABuildCommand(String name, String command, Place place) {
        ValidationResult result =
                Validator.forSchema(quoted(place.schema(), command)).build().validate(quoted(place.json(), command));

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(outputs(result, command)).isNotEmpty().allSatisfy(BuildCommandsTest::hasNoCommand);
        assertThat(result.toText(TextStyle.LINES.forDocument(command))).contains("forged");
    }

    private static List<String> outputs(ValidationResult result, String document) {
        List<String> outputs = new ArrayList<>(List.of(
                result.toText(),
                result.toText(TextStyle.LINES),
                result.toText(TextStyle.LINES.forDocument(document)),
                result.toText(TextStyle.FRAMES.inColour().forDocument(document)),
                result.toJson()));
        for (ValidationError error : result.errors()) {
            outputs.add(error.message());
            outputs.add(error.toString());
            outputs.add(String.valueOf(error.expected()));
            outputs.add(String.valueOf(error.found()));
        }
        return outputs;
    }

    private static void hasNoCommand(String output) {
        assertThat(output).doesNotContainPattern(COMMAND);
    }

    @Test
    void theMessageOfABrokenSchemaHasNoCommandAndNoControlCharacter() {
        List<String> broken = List.of(
                "{\"TEXT\": 1}",
                "{\"properties\": {\"TEXT\": {\"type\": \"TEXT\"}}}",
                "{\"$ref\": \"TEXT\"}",
                "{\"$id\": \"TEXT\"}",
                "{\"$ref\": \"#/$defs/TEXT\"}",
                "{\"$schema\": \"TEXT\"}",
                "{\"pattern\": \"[TEXT\"}");
        for (String command : COMMANDS) {
            for (String schema : broken) {
                String text = quoted(schema, command + "\u001B[31m\r\n" + command);
                SchemaException exception = catchThrowableOfType(
                        SchemaException.class, () -> Validator.forSchema(text).build());

                assertThat(exception).as(text).isNotNull();
                assertThat(exception.getMessage())
                        .doesNotContainPattern(COMMAND)
                        .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F]");
            }
        }
    }

    @Test
    void thePatternOfCommandsMatchesEachCommand() {
        assertThat(COMMANDS).allMatch(command -> COMMAND.matcher(command).find());
    }
}
