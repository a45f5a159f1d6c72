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

    /** A provider's configuration is a text that holds keys; other fields of that name are objects. */
    private static final String CONFIGURATION = "config";

    private static final String CREDENTIALS = "credentials";

    /** Addresses, which may carry a user's name and password, and a signature in the query. */
    private static final Set<String> ADDRESSES = Set.of("url", "targz_url");

    private final Set<String> more;

    /** @param more names of fields that the caller knows to hold secrets */
    public Secrets(Collection<String> more) {
        this.more = Set.copyOf(more);
    }

    /** {@return whether a value must not be shown} */
    boolean hides(Pointer pointer, JsonNode value) {
        return isInSecret(pointer)
                || isInAny(MAPS, pointer)
                || pointer.endsWith(CONFIGURATION)
                || (isInAny(ADDRESSES, pointer) && carriesMore(value));
    }

    private static boolean isInAny(Set<String> names, Pointer pointer) {
        for (Pointer at = pointer; !at.isRoot(); at = at.parent()) {
            if (names.contains(at.last())) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a field is a secret, or stands beneath one, where not even names may be shown} */
    boolean isInSecret(Pointer pointer) {
        return stepsToSecret(pointer) <= pointer.length();
    }

    /** {@return the number of steps to the secret that something stands in; more than it has if it is in none} */
    int stepsToSecret(Pointer pointer) {
        int outermost = Integer.MAX_VALUE;
        for (Pointer at = pointer; !at.isRoot(); at = at.parent()) {
            if (NAMES.contains(at.last()) || more.contains(at.last()) || at.endsWith(CREDENTIALS, CONFIGURATION)) {
                outermost = at.length();
            }
        }
        return outermost;
    }

    private static boolean carriesMore(JsonNode address) {
        String text = address.asString("");
        return text.contains("@") || text.contains("?");
    }
}
