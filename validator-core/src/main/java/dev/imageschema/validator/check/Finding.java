package dev.imageschema.validator.check;

import dev.imageschema.validator.read.Pointer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One failed assertion, as the engine reports it: a defect of a document can have several.
 *
 * <p>Findings can be compared, so that a hash table of findings stays fast when a document's names have been chosen to collide.
 *
 * @param instance the value that the keyword was applied to
 * @param keyword the keyword that failed
 * @param child the name or index that the keyword complains of, for one that speaks of a part of its instance
 * @param schemaLocation IRI of the schema, {@code #}, and the pointer of the keyword
 * @param evaluationPath the keywords that led there
 * @param branches for alternatives of which none fits: what each of them says
 */
public record Finding(
        Pointer instance,
        String keyword,
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
            Pointer instance, String keyword, @Nullable String child, String schemaLocation, Pointer evaluationPath) {
        this(instance, keyword, child, schemaLocation, evaluationPath, List.of());
    }

    /** {@return the field to fix: the part that the keyword complains of, or the instance itself} */
    public Pointer field() {
        return child == null ? instance : instance.child(child);
    }

    /** {@return the location of the schema that has the keyword; empty if it is not known} */
    public String parentSchemaLocation() {
        return schemaLocation.substring(0, Math.max(0, schemaLocation.lastIndexOf('/')));
    }

    /** By everything but what the branches say. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Without what the branches say, of which there can be a lot; by the hash of a pointer, which nobody can foresee. */
    @Override
    public int hashCode() {
        return Objects.hash(field(), keyword, schemaLocation);
    }
}
