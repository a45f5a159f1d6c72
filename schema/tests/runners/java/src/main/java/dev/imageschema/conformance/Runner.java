package dev.imageschema.conformance;

import dev.imageschema.conformance.Subject.Check;
import dev.imageschema.conformance.Subject.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares each case with the result of a JVM validator. Arguments: VALIDATOR FORM BUNDLE CASES. */
final class Runner {
    // Passes numbers to the validator exactly as they are written in the file.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Runner() {}

    public static void main(String[] arguments) throws IOException {
        String form = arguments[1];
        Subject subject = subject(arguments[0], form, Path.of(arguments[2]));
        Path folder = Path.of(arguments[3]);
        int passed = 0;
        int failed = 0;
        for (Path file : files(folder)) {
            JsonNode suite = MAPPER.readTree(file);
            Check check = subject.compile(suite.path("model").asString());
            for (JsonNode test : suite.path("cases")) {
                Outcome stated = stated(test, form, subject.saysErrors());
                Outcome found = found(check, test.path("data").toString());
                if (stated.equals(found)) {
                    passed++;
                } else {
                    failed++;
                    System.out.printf(
                            "%s\t%s\tis %s, found %s%n",
                            folder.relativize(file),
                            test.path("description").asString(),
                            stated.words(),
                            found.words());
                }
            }
        }
        System.out.printf("%d passed, %d failed%n", passed, failed);
        System.exit(passed > 0 && failed == 0 ? 0 : 1);
    }

    private static Subject subject(String validator, String form, Path bundle) {
        return switch (validator) {
            case "networknt" -> new Networknt(Bundle.read(bundle));
            case "harrel" -> new Harrel(Bundle.read(bundle));
            case "json-sKema" -> new JsonSkema(Bundle.read(bundle));
            case "ours" -> new Ours(form);
            default -> throw new IllegalArgumentException("unknown validator: " + validator);
        };
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> cases = Files.list(folder.resolve("cases"));
                Stream<Path> generated = Files.list(folder.resolve("generated"))) {
            return Stream.concat(cases.sorted(), generated.sorted()).toList();
        }
    }

    private static Outcome stated(JsonNode test, String form, boolean withErrors) {
        boolean isValid = in(form, test.path("valid")).booleanValue();
        if (isValid || !withErrors) {
            return Outcome.ofVerdict(isValid);
        }
        return Outcome.ofErrors(in(form, test.path("errors")).valueStream().map(error -> {
            String words = error.path("instanceLocation").asString() + " "
                    + error.path("keyword").asString();
            return error.has("property") ? words + " " + error.path("property").asString() : words;
        }));
    }

    /** {@return the value for a form; a value that is not an object holds for every form} */
    private static JsonNode in(String form, JsonNode said) {
        return said.isObject() ? said.path(form) : said;
    }

    private static Outcome found(Check check, String json) {
        try {
            return check.check(json);
        } catch (Exception e) {
            return new Outcome(e.getClass().getName());
        }
    }
}
