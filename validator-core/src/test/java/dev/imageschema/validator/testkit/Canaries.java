package dev.imageschema.validator.testkit;

import dev.imageschema.validator.TextStyle;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Provides recognizable texts that replace secrets in tests, and simple rules for which values are secrets. */
public final class Canaries {
    private static final Set<String> SECRET_NAMES =
            Set.of("token", "password", "passphrase", "private_key", "api_key", "secret");
    private static final Set<String> VARIABLES = Set.of("env", "args");
    private static final Set<String> ADDRESSES = Set.of("url", "targz_url");

    private Canaries() {}

    public static boolean isSecret(Pointer place) {
        List<String> tokens = place.tokens();
        boolean isVariable =
                tokens.subList(0, Math.max(0, tokens.size() - 1)).stream().anyMatch(VARIABLES::contains);
        return tokens.stream().anyMatch(SECRET_NAMES::contains)
                || isVariable
                || ADDRESSES.contains(place.last())
                || place.last().equals("config");
    }

    public static String of(int number) {
        return "cnry" + (10_000 + number) + "x";
    }

    public static JsonNode at(Pointer place, String canary) {
        return JsonNodeFactory.instance.stringNode(
                ADDRESSES.contains(place.last()) ? "https://me:" + canary + "@host/?key=" + canary : canary);
    }

    public static void set(JsonNode root, Pointer place, JsonNode value) {
        if (root.at(place.parent().toString()) instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.last()), value);
        } else {
            ((ObjectNode) root.at(place.parent().toString())).set(place.last(), value);
        }
    }

    public static String outputs(ValidationResult result) {
        StringBuilder outputs = new StringBuilder(result.toString());
        Stream.concat(result.errors().stream(), result.warnings().stream())
                .forEach(error -> outputs.append(error).append(error.source()));
        return outputs.append(result.toText(TextStyle.LINES))
                .append(result.toText())
                .append(result.toText(TextStyle.FRAMES.inColour()))
                .append(result.toJson())
                .toString();
    }
}
