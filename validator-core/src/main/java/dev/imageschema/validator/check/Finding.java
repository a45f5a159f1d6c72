package dev.imageschema.validator.check;

import dev.imageschema.validator.read.Pointer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One failed assertion, as the engine reports it: a defect of a document can have several.
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
        List<List<Finding>> branches) {
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

    /** Without what the branches say, of which there can be a lot. */
    @Override
    public int hashCode() {
        return Objects.hash(instance, keyword, child, schemaLocation);
    }
}
