package dev.imageschema.validator.internal.coverage;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keywords;
import dev.imageschema.validator.internal.schema.Keywords.Applicator;
import dev.imageschema.validator.internal.schema.Keywords.Shape;
import dev.imageschema.validator.internal.schema.Keywords.Target;
import java.util.List;

/**
 * The location of the values to which a schema applies.
 *
 * @param owner the location of the document or definition that contains the schema
 * @param field the location in an instance of the owner; the reference token {@code *} stands for any index or name
 */
record CoveredPlace(String owner, Pointer field) {
    private static final String ANY = "*";

    /** {@return the place of the values of the schema at a location} */
    static CoveredPlace of(String location) {
        int hash = location.indexOf('#') + 1;
        List<String> tokens = Pointer.parse(location.substring(hash)).tokens();
        int owner = 0;
        Pointer field = Pointer.ROOT;
        for (int i = 0; i < tokens.size(); i++) {
            String keyword = tokens.get(i);
            Applicator applicator = Keywords.APPLICATORS.get(keyword);
            if (applicator != null && applicator.shape() != Shape.ONE) {
                i++;
            }
            if (applicator == null || applicator.target() == Target.NONE) {
                // A definition begins here: in $defs, or at another target of a reference.
                owner = Math.min(i + 1, tokens.size());
                field = Pointer.ROOT;
            } else if (applicator.target() == Target.CHILD) {
                boolean isNamed = keyword.equals("properties") || keyword.equals("prefixItems");
                field = field.child(isNamed ? tokens.get(i) : ANY);
            }
        }
        return new CoveredPlace(location.substring(0, hash) + Pointer.of(tokens.subList(0, owner)), field);
    }
}
