package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that input that is not one JSON text within the limits is {@code MALFORMED} at a position, and that input that
 * cannot be read is {@code UNCHECKED}.
 */
class MalformedTest {
    private static final SchemaValidator ANYTHING = Validator.forSchema("true").build();

    private static void assertMalformed(ValidationResult result, String keyword, int line, int column) {
        assertThat(result.verdict()).as("%s", result).isEqualTo(Verdict.MALFORMED);
        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.keyword()).isEqualTo(keyword);
            assertThat(error.field()).isEmpty();
            assertThat(error.line() + ":" + error.column()).as(error.message()).isEqualTo(line + ":" + column);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``               | json           | 1 | 1",
                "` `              | json           | 1 | 1",
                "{}x              | json           | 1 | 3",
                "{} {}            | json           | 1 | 4",
                "1 2              | json           | 1 | 3",
                "[1,]             | json           | 1 | 3",
                "{\"a\":1,}       | json           | 1 | 7",
                "[1               | json           | 1 | 3",
                "{\"a\"           | json           | 1 | 5",
                "\"a              | json           | 1 | 3",
                "[1}              | json           | 1 | 3",
                "{'a': 1}         | json           | 1 | 2",
                "{\"a\": NaN}     | json           | 1 | 7",
                "[1, // no ¶ 2]   | json           | 1 | 5",
                "[¶¶ nope]        | json           | 3 | 2",
                "[01]             | json           | 1 | 2",
                "[1.]             | json           | 1 | 2",
                "[+1]             | json           | 1 | 2",
                "[\"\\x\"]        | json           | 1 | 4",
                "{\"a\":1,¶ \"a\":2} | duplicate-name | 2 | 2",
                "{\"a\":1,\"\\u0061\":2} | duplicate-name | 1 | 8",
                "[\"\\uD800\"]    | encoding       | 1 | 2",
                "[\"\\uDC00\\uD800\"] | encoding   | 1 | 2",
                "{\"\\uD800\":1}  | encoding       | 1 | 2",
                "[1e999]          | limit          | 1 | 2",
                "{\"a\": \"b¶c\"} | json           | 1 | 9",
                "[\"a\\u12\"]   | json           | 1 | 8",
                "{\"a\" 1}       | json           | 1 | 6",
                "[1 2]            | json           | 1 | 4",
            })
    void textThatIsNotJsonIsMalformedAtThePositionOfTheFault(String text, String keyword, int line, int column) {
        String json = text.replace('¶', '\n');
        assertMalformed(ANYTHING.validate(json), keyword, line, column);
        assertMalformed(ANYTHING.validate(json.getBytes(StandardCharsets.UTF_8)), keyword, line, column);
        assertMalformed(
                ANYTHING.validate(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))),
                keyword,
                line,
                column);
    }

    @ParameterizedTest
    @CsvSource({
        "22C0AF22, 1, 2", // an overlong slash
        "22EDA08022, 1, 2", // a surrogate
        "22F490808022, 1, 2", // above U+10FFFF
        "0A22C3A9C322, 2, 3", // truncated, on the second line, after a character of two bytes
        "22FF22, 1, 2",
        "FEFF007B007D, 1, 1",
        "FFFE7B007D00, 1, 1",
        "7B007D00, 1, 1",
        "007B007D, 1, 1",
        "0000007B0000007D, 1, 1",
    })
    void bytesThatAreNotUtf8AreMalformed(String hex, int line, int column) {
        assertMalformed(ANYTHING.validate(HexFormat.of().parseHex(hex)), "encoding", line, column);
    }

    @Test
    void halfASurrogatePairInAStringIsMalformed() {
        assertMalformed(ANYTHING.validate("[\"\uD83D\"]"), "encoding", 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\0", "\0001", "{\0}"})
    void aNulCharacterIsReportedAsAnotherEncoding(String json) {
        assertMalformed(ANYTHING.validate(json), "encoding", 1, 1);
        assertMalformed(ANYTHING.validate(json.getBytes(StandardCharsets.UTF_8)), "encoding", 1, 1);
    }

    @Test
    void columnsCountCodePointsAndLinesEndWithCrOrLfOrBoth() {
        assertMalformed(ANYTHING.validate("[\"😀é\", x]"), "json", 1, 8);
        assertMalformed(ANYTHING.validate("[\r\n\r\n\n\r x]"), "json", 5, 2);
    }

    @Test
    void aByteOrderMarkIsSkippedAndDoesNotShiftPositions() {
        assertThat(ANYTHING.validate("\uFEFF{}").isValid()).isTrue();
        assertThat(ANYTHING.validate("\uFEFF{}".getBytes(StandardCharsets.UTF_8))
                        .isValid())
                .isTrue();
        assertMalformed(ANYTHING.validate("\uFEFF[x]".getBytes(StandardCharsets.UTF_8)), "json", 1, 2);
    }

    @Test
    void theMessageDescribesTheSyntaxError() {
        assertThat(ANYTHING.validate("{\"a\": \"b\nc\"}").errors().get(0).message())
                .contains("line break inside a string");
        assertThat(ANYTHING.validate("[\"\t\"]").errors().get(0).message())
                .contains("control character U+0009 inside a string");
        assertThat(ANYTHING.validate("[\"C:\\dir\"]").errors().get(0).message())
                .contains("unknown escape sequence in a string");
        assertThat(ANYTHING.validate("[1 2]").errors().get(0).message()).contains("expected a comma before this item");
        assertThat(ANYTHING.validate("{} x").errors().get(0).message())
                .isEqualTo("Invalid JSON: unexpected text after the end of the document");
        assertThat(ANYTHING.validate("[1,]").errors().get(0).message())
                .contains("trailing comma before the closing ']'; remove the comma");
    }

    @Test
    void aDuplicateFieldIsNamedIfTheSchemaListsIt() {
        SchemaValidator configs = Validator.forModel(Model.CONFIG).build();

        assertThat(configs.validate("{\"user\": \"a\",\n \"user\": \"b\"}")
                        .errors()
                        .get(0)
                        .message())
                .isEqualTo("Duplicate field name user; first used at line 1, column 2");
        assertThat(configs.validate("{\"ports\": [{\"host\": 1, \"host\": 2}]}")
                        .errors()
                        .get(0)
                        .message())
                .isEqualTo("Duplicate field name host; first used at column 13");
    }

    @Test
    void aDuplicateFieldThatCouldBeASecretIsNotNamed() {
        SchemaValidator configs = Validator.forModel(Model.CONFIG).build();

        for (String name : List.of("hunter2", "host")) {
            String json = "{\"env\": {\"" + name + "\": \"a\", \"" + name + "\": \"b\"}}";
            assertThat(configs.validate(json).errors().get(0).message())
                    .isEqualTo("Duplicate field name; first used at column 10");
        }
    }

    @Test
    void aDeepDocumentOnASmallStackIsValidOrUnchecked() throws InterruptedException {
        SchemaValidator deep = Validator.forSchema("true")
                .limits(Limits.DEFAULT.withNestingDepth(200))
                .build();
        ValidationResult[] result = new ValidationResult[1];
        Thread thread =
                new Thread(null, () -> result[0] = deep.validate("[".repeat(200) + "]".repeat(200)), "small", 64 << 10);
        thread.start();
        thread.join();

        assertThat(result[0].verdict()).isIn(Verdict.VALID, Verdict.UNCHECKED);
    }

    @Test
    void aSecretInBrokenJsonIsNotQuoted() {
        ValidationResult result = Validator.validate("{\"token\": dckr_pat_x, \"password\": 'hunter2'}");

        assertThat(result.toString()).doesNotContain("dckr").doesNotContain("hunter2");
    }

    @Test
    void everyExceededLimitIsNamed() {
        Limits limits = new Limits(100, 3, 10, 5, 4, 12);
        SchemaValidator validator = Validator.forSchema("true").limits(limits).build();

        assertThat(message(validator, " ".repeat(99) + "1")).isNull();
        assertThat(message(validator, " ".repeat(100) + "1")).contains("documentBytes");
        assertThat(message(validator, "\"" + "é".repeat(10) + "\"")).isNull();
        assertThat(message(validator, "\"" + "é".repeat(11) + "\"")).contains("stringLength");
        assertThat(message(validator, "\"" + "é".repeat(50) + "\"")).contains("documentBytes");
        assertThat(message(validator, "[[[]]]")).isNull();
        assertThat(message(validator, "[[[[]]]]")).contains("nestingDepth");
        assertThat(message(validator, "{\"abcde\": 1}")).isNull();
        assertThat(message(validator, "{\"abcdef\": 1}")).contains("nameLength");
        assertThat(message(validator, "1234")).isNull();
        assertThat(message(validator, "12345")).contains("numberLength");
        assertThat(message(validator, "[1,2,3,4,5,6,7,8,9,0]")).isNull();
        assertThat(message(validator, "[1,2,3,4,5,6,7,8,9,0,1]")).contains("tokens");
    }

    private static String message(SchemaValidator validator, String json) {
        ValidationResult result = validator.validate(json);
        if (result.isValid()) {
            return null;
        }
        assertMalformed(
                result,
                "limit",
                result.errors().get(0).line(),
                result.errors().get(0).column());
        return result.errors().get(0).message();
    }

    @Test
    void anImageWithTenThousandVariablesIsWithinTheLimits() {
        StringBuilder env = new StringBuilder("\"env\": {");
        for (int i = 0; i < 10_000; i++) {
            env.append("\"VARIABLE_")
                    .append(i)
                    .append("\": \"")
                    .append("x".repeat(200))
                    .append("\", ");
        }
        String image = SchemaFiles.documentationExample().replace("\"env\": {", env);

        assertThat(Validator.validate(image).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void anEndlessStreamIsReadToTheLimitAndNotClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertMalformed(ANYTHING.validate(endless), "limit", 1, 1);
        assertThat(closed).isFalse();
    }

    @Test
    void aStreamThatFailsIsUnchecked() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("hunter2");
            }
        };
        ValidationResult result = ANYTHING.validate(failing);

        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(result.errors()).extracting(ValidationError::keyword).containsExactly("io");
        assertThat(result.toString()).doesNotContain("hunter2");
    }

    @Test
    void aFileThatIsNotRegularOrDoesNotExistIsUnchecked(@TempDir Path folder) throws Exception {
        assertThat(ANYTHING.validate(folder).errors().get(0).message())
                .isEqualTo("The document cannot be read: the path is not a regular file");
        assertThat(ANYTHING.validate(folder.resolve("none.json"))
                        .errors()
                        .get(0)
                        .message())
                .isEqualTo("The document cannot be read: the file does not exist");
        Path pipe = folder.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(ANYTHING.validate(pipe).verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(ANYTHING.validate(Files.writeString(folder.resolve("x.json"), "1"))
                        .isValid())
                .isTrue();
    }

    @Test
    void aFileMayBeInAZipFile(@TempDir Path folder) throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("x.zip"), Map.of("create", "true"))) {
            Path file = zip.getPath("x.json");
            assertThat(ANYTHING.validate(Files.writeString(file, "1")).verdict())
                    .isEqualTo(Verdict.VALID);
            assertThat(ANYTHING.validate(Files.writeString(file, "1 2")).verdict())
                    .isEqualTo(Verdict.MALFORMED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void aDocumentInAnotherEncodingIsMalformed(String charset) {
        byte[] bytes = SchemaFiles.documentationExample().getBytes(Charset.forName(charset));
        assertMalformed(Validator.validate(bytes), "encoding", 1, 1);
    }

    @Test
    void aPatternThatOverflowsTheStackIsUnchecked() {
        SchemaValidator slug = Validator.forSchema("{\"pattern\": \"^[a-z0-9]+(?:[._-][a-z0-9]+)*$\"}")
                .build();
        ValidationResult result = slug.validate("\"" + "a-".repeat(100_000) + "a\"");

        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(result.errors())
                .extracting(ValidationError::keyword, ValidationError::message)
                .containsExactly(tuple(
                        "budget",
                        "Evaluation stopped: the stack of the thread is too small; split the document or simplify the"
                                + " schema"));
    }

    @Test
    void nullIsANullPointerExceptionThatNamesTheArgument() {
        assertThatNullPointerException()
                .isThrownBy(() -> Validator.validate((String) null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> Validator.validate((byte[]) null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> Validator.validate((InputStream) null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> Validator.validate((Path) null))
                .withMessage("file");
        assertThatNullPointerException()
                .isThrownBy(() -> Validator.forModel(null))
                .withMessage("model");
        assertThatNullPointerException()
                .isThrownBy(() -> Validator.forSchema((Path) null))
                .withMessage("schema");
        assertThatNullPointerException()
                .isThrownBy(() -> Validator.forSchema((String) null))
                .withMessage("schema");
        assertThatNullPointerException()
                .isThrownBy(() -> Validator.forModel(Model.PORT).profile(null))
                .withMessage("profile");
        assertThatNullPointerException()
                .isThrownBy(() -> Validator.forModel(Model.PORT).limits(null))
                .withMessage("limits");
    }
}
