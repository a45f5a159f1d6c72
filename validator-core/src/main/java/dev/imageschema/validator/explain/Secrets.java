package dev.imageschema.validator.explain;

import dev.imageschema.validator.read.Pointer;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which values must never be shown: by name, wherever they stand. */
final class Secrets {
    /** Whatever stands in or beneath a field of that name. */
    private static final Set<String> NAMES =
            Set.of("token", "password", "passphrase", "private_key", "api_key", "secret", "env", "args");

    /** What stands in such a field itself: it has no business being a scalar, unless it is a secret. */
    private static final Set<String> HOLDERS = Set.of("config", "credentials", "auth");

    /** Fields of our models that hold unions: a scalar there belongs to no branch, so nobody knows what it is. */
    private static final Set<String> UNIONS = Set.of("source", "origin", "details");

    /** Addresses, which may carry a user's name and password, and a signature in the query. */
    private static final Set<String> ADDRESSES = Set.of("url", "targz_url");

    private final boolean ownModels;

    /**
     * @param ownModels whether the schema is one of ours
     */
    Secrets(boolean ownModels) {
        this.ownModels = ownModels;
    }

    boolean hides(Pointer pointer, JsonNode value) {
        if (pointer.isRoot()) {
            return false;
        }
        String name = pointer.last();
        return pointer.steps().stream().anyMatch(NAMES::contains)
                || HOLDERS.contains(name)
                || (ownModels && UNIONS.contains(name))
                || (ADDRESSES.contains(name) && carriesMore(value));
    }

    private static boolean carriesMore(JsonNode address) {
        String text = address.asString("");
        return text.contains("@") || text.contains("?");
    }
}
