package dev.imageschema.validator.explain;

import dev.imageschema.validator.read.Pointer;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which values must never be shown: by name, wherever they stand. */
final class Secrets {
    // `config` is the credentials' one: Image's is an object, of which nothing is ever shown anyway.
    private static final Set<String> NAMES =
            Set.of("token", "password", "passphrase", "private_key", "api_key", "secret", "config");

    /** Whatever stands in a map of that name. */
    private static final Set<String> MAPS = Set.of("env", "args");

    /** Addresses, which may carry a user's name and password, and a signature in the query. */
    private static final Set<String> ADDRESSES = Set.of("url", "targz_url");

    private Secrets() {}

    static boolean hides(Pointer pointer, JsonNode value) {
        if (pointer.isRoot()) {
            return false;
        }
        return NAMES.contains(pointer.last())
                || pointer.steps().stream().anyMatch(MAPS::contains)
                || (ADDRESSES.contains(pointer.last()) && carriesMore(value));
    }

    private static boolean carriesMore(JsonNode address) {
        String text = address.asString("");
        return text.contains("@") || text.contains("?");
    }
}
