package dev.imageschema.validator.explain;

import dev.imageschema.validator.read.Pointer;
import java.util.Collection;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which values must never be shown: by name, wherever they stand. */
public final class Secrets {
    /** Whatever stands in or beneath a field of that name. */
    private static final Set<String> NAMES =
            Set.of("token", "password", "passphrase", "private_key", "api_key", "secret");

    /** Maps of variables: their names are known to everybody, their values to nobody. */
    private static final Set<String> MAPS = Set.of("env", "args");

    /** What stands in such a field itself: it has no business being a scalar, unless it is a secret. */
    private static final Set<String> HOLDERS = Set.of("config", "credentials", "auth");

    /** Fields of our models that hold unions: a scalar there belongs to no branch, so nobody knows what it is. */
    private static final Set<String> UNIONS = Set.of("source", "origin", "details");

    /** Addresses, which may carry a user's name and password, and a signature in the query. */
    private static final Set<String> ADDRESSES = Set.of("url", "targz_url");

    private final boolean ownModels;
    private final Set<String> more;

    /**
     * @param ownModels whether the schema is one of ours
     * @param more names of fields that the caller knows to hold secrets
     */
    public Secrets(boolean ownModels, Collection<String> more) {
        this.ownModels = ownModels;
        this.more = Set.copyOf(more);
    }

    /** {@return whether a value must not be shown} */
    boolean hides(Pointer pointer, JsonNode value) {
        if (pointer.isRoot()) {
            return false;
        }
        String name = pointer.last();
        return pointer.steps().stream().anyMatch(step -> MAPS.contains(step) || isSecret(step))
                || HOLDERS.contains(name)
                || (ownModels && UNIONS.contains(name))
                || (ADDRESSES.contains(name) && carriesMore(value));
    }

    /** {@return whether nothing beneath a field of that name may be shown, not even names} */
    boolean isSecret(String name) {
        return NAMES.contains(name) || more.contains(name);
    }

    private static boolean carriesMore(JsonNode address) {
        String text = address.asString("");
        return text.contains("@") || text.contains("?");
    }
}
