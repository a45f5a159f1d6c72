package dev.imageschema.example;

import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import java.nio.file.Path;

/** Prints which lines of an NDJSON file of ports are wrong. */
public final class WhichLinesAreWrong {
    private WhichLinesAreWrong() {}

    public static void main(String[] arguments) {
        SchemaValidator ports = Validator.forModel(Model.PORT).build();
        int threads = Runtime.getRuntime().availableProcessors();
        LineCounts counts = ports.validateLines(
                Path.of(arguments[0]),
                threads,
                (line, offset, result) -> result.errors()
                        .forEach(error -> System.out.println(line + ":" + error.column() + ": " + error.message())));
        System.out.println(counts.valid() + " of " + counts.documents() + " are valid");
    }
}
