package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.read.Pointer;
import java.util.Collection;
import java.util.List;

/** The unknown fields that the caller allows. */
public final class AllowedUnknownFields {
    private static final String ANY_TOKEN = "*";

    private final List<Pointer> allowed;

    /**
     * @param pointers JSON Pointers in which the reference token {@code *} matches any one reference token
     * @throws IllegalArgumentException if a string is not a JSON Pointer
     */
    public AllowedUnknownFields(Collection<String> pointers) {
        allowed = pointers.stream().map(Pointer::parse).toList();
    }

    boolean allows(Pointer field) {
        return allowed.stream().anyMatch(pattern -> matches(pattern, field));
    }

    private static boolean matches(Pointer pattern, Pointer field) {
        if (pattern.length() != field.length()) {
            return false;
        }
        for (int i = 0; i < field.length(); i++) {
            String token = pattern.tokens().get(i);
            if (!token.equals(ANY_TOKEN) && !token.equals(field.tokens().get(i))) {
                return false;
            }
        }
        return true;
    }
}
