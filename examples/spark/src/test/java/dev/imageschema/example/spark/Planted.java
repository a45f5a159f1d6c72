package dev.imageschema.example.spark;

import dev.imageschema.validator.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** An unlimited number of documents, made from example fixtures. About one in a thousand has a known defect. */
final class Planted {
    private static final int DISTANCE = 997;
    private static final int LONGEST = 100_000;
    private static final int TOO_LONG = 150_000;

    private static final String DEFECTIVE = fixture("just-created");
    private static final List<String> VALID =
            List.of(DEFECTIVE, fixture("deleted-with-error"), fixture("upload-in-progress"));

    /** A secret that must not appear in the output. */
    static final String SECRET = "987654321";

    private Planted() {}

    /** An edit of a document, and the expected findings: verdict, severity, field and keyword. */
    private enum Defect {
        HOST_IS_TEXT("\"host\":80", "\"host\":\"80\"", "INVALID error /config/ports/0/host type"),
        HUB_IS_MISSING("\"hub_id\":\"64b1f06208d33503ee27d4c1\",", "", "INVALID error /hub_id required"),
        TWO_IN_A_LINE(
                "\"container\":8080,\"type\":\"tcp\"",
                "\"type\":6",
                "INVALID error /config/ports/0/container required",
                "INVALID error /config/ports/0/type type"),
        SECRET_IS_A_NUMBER("\"TZ\":\"Etc/UTC\"", "\"PASSWORD\":" + SECRET, "INVALID error /config/env/PASSWORD type"),
        IS_CUT_OFF("Z\"}}", "", "MALFORMED error  json"),
        SIZE_COMES_TWICE("\"size\":0,\"about\"", "\"size\":0,\"size\":0,\"about\"", "MALFORMED error  duplicate-name"),
        FIELD_IS_UNKNOWN(
                "\"requires\":{}", "\"requires\":{\"ssd\":1}", "VALID warning /requires/ssd additionalProperties"),
        HAS_A_BYTE_ORDER_MARK("{\"id\"", "\ufeff{\"id\"", "VALID warning  byte-order-mark"),
        HAS_A_CARRIAGE_RETURN("{\"id\"", "{\r\"id\""),
        IS_EMPTY(DEFECTIVE, " \t");

        private final String json;
        private final List<String> findings;

        Defect(String target, String replacement, String... findings) {
            if (!DEFECTIVE.contains(target)) {
                throw new IllegalStateException(this + " changes nothing");
            }
            json = DEFECTIVE.replace(target, replacement);
            this.findings = List.of(findings);
        }
    }

    /** {@return the document with a number} */
    static String document(long number) {
        if (number == LONGEST || number == TOO_LONG) {
            int bytes = Limits.DEFAULT.documentBytes() + (number == TOO_LONG ? 1 : 0);
            return DEFECTIVE + " ".repeat(bytes - DEFECTIVE.length());
        }
        return isDefective(number) ? defect(number).json : VALID.get((int) (number % VALID.size()));
    }

    /** {@return the expected findings in a document} */
    static List<String> findings(long number) {
        if (number == TOO_LONG) {
            return List.of("MALFORMED error  limit");
        }
        return isDefective(number) ? defect(number).findings : List.of();
    }

    static boolean isEmpty(long number) {
        return isDefective(number) && defect(number) == Defect.IS_EMPTY;
    }

    private static boolean isDefective(long number) {
        return number % DISTANCE == 0;
    }

    private static Defect defect(long number) {
        Defect[] defects = Defect.values();
        return defects[(int) (number / DISTANCE % defects.length)];
    }

    private static String fixture(String name) {
        Path file = Path.of("..", "fixtures", "src", "test", "fixtures", "valid", name + ".json");
        try {
            return JsonMapper.shared().readTree(Files.readString(file)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
