package dev.imageschema.validator.explain;

import dev.imageschema.validator.check.Finding;
import dev.imageschema.validator.read.Pointer;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The unknown fields that the caller allows. */
public final class UnknownFields {
    private static final String ANY_STEP = "*";
    private static final Set<String> KEYWORDS = Set.of("additionalProperties", "unevaluatedProperties");

    private final List<Pointer> allowed;

    /**
     * @param pointers JSON Pointers in which the reference token {@code *} matches any one reference token
     * @throws IllegalArgumentException if a string is not a JSON Pointer
     */
    public UnknownFields(Collection<String> pointers) {
        allowed = pointers.stream().map(Pointer::parse).toList();
    }

    /** {@return whether a finding reports an unknown field} */
    public static boolean isOne(Finding finding) {
        return finding.child() != null && KEYWORDS.contains(finding.keyword());
    }

    boolean allows(Pointer field) {
        return allowed.stream().anyMatch(pattern -> matches(pattern, field));
    }

    private static boolean matches(Pointer pattern, Pointer field) {
        if (pattern.length() != field.length()) {
            return false;
        }
        for (int i = 0; i < field.length(); i++) {
            String step = pattern.steps().get(i);
            if (!step.equals(ANY_STEP) && !step.equals(field.steps().get(i))) {
                return false;
            }
        }
        return true;
    }
}
