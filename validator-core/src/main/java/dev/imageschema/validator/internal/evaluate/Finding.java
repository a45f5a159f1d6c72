package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failed keyword at one instance location. One defect of a document can have several findings.
 *
 * <p>Findings are comparable, because {@link java.util.HashMap} then stays fast for names that were chosen to collide.
 *
 * @param instance the instance location
 * @param keyword the failed keyword
 * @param child the field name or index of the failed part, for a keyword such as {@code required} that fails for a part
 *     of the instance; otherwise null
 * @param schemaLocation the schema location of the keyword: the IRI of the schema, {@code #} and a JSON Pointer
 * @param evaluationPath the evaluation path of the keyword
 * @param branches for {@code anyOf} or {@code oneOf} without a matching branch: the findings of each branch
 */
public record Finding(
        Pointer instance,
        Keyword keyword,
        @Nullable String child,
        String schemaLocation,
        Pointer evaluationPath,
        List<List<Finding>> branches)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::instance)
            .thenComparing(Finding::child, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::keyword)
            .thenComparing(Finding::schemaLocation)
            .thenComparing(Finding::evaluationPath);

    public Finding(
            Pointer instance, Keyword keyword, @Nullable String child, String schemaLocation, Pointer evaluationPath) {
        this(instance, keyword, child, schemaLocation, evaluationPath, List.of());
    }

    /** {@return the location of the value to correct: the failed part, or the instance if there is no part} */
    public Pointer field() {
        return child == null ? instance : instance.child(child);
    }

    /** {@return the location of the schema that contains the keyword; empty if it is unknown} */
    public String parentSchemaLocation() {
        return schemaLocation.substring(0, Math.max(0, schemaLocation.lastIndexOf('/')));
    }

    /** {@return whether this finding reports a field that the schema does not declare} */
    public boolean isUnknownField() {
        return child != null && keyword.isOfUnknownFields();
    }

    /** {@return whether this finding reports that a value does not match the branches of an applicator} */
    public boolean isAlternatives() {
        return keyword.isAlternatives();
    }

    /** Compares all components except {@code branches}. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /**
     * Leaves out {@code branches}, which can be large. The hash of a {@link Pointer} has a random seed, so that the
     * author of a document cannot predict it.
     */
    @Override
    public int hashCode() {
        return Objects.hash(field(), keyword, schemaLocation);
    }
}
