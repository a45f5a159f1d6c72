package dev.imageschema.validator.tools;

import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Keywords;
import dev.imageschema.validator.schema.Keywords.Applicator;
import dev.imageschema.validator.schema.Keywords.Shape;
import dev.imageschema.validator.schema.Keywords.Target;
import java.util.List;

/**
 * The location of the values to which a schema applies.
 *
 * @param owner the location of the document or definition that contains the schema
 * @param field the location in an instance of the owner; the reference token {@code *} stands for any index or name
 */
record Place(String owner, Pointer field) {
    private static final String ANY = "*";

    /** {@return the place of the values of the schema at a location} */
    static Place of(String location) {
        int hash = location.indexOf('#') + 1;
        List<String> steps = Pointer.parse(location.substring(hash)).steps();
        int owner = 0;
        Pointer field = Pointer.ROOT;
        for (int i = 0; i < steps.size(); i++) {
            String keyword = steps.get(i);
            Applicator applicator = Keywords.APPLICATORS.get(keyword);
            if (applicator != null && applicator.shape() != Shape.ONE) {
                i++;
            }
            if (applicator == null || applicator.target() == Target.NONE) {
                // A definition begins here: in $defs, or at another target of a reference.
                owner = Math.min(i + 1, steps.size());
                field = Pointer.ROOT;
            } else if (applicator.target() == Target.CHILD) {
                boolean isNamed = keyword.equals("properties") || keyword.equals("prefixItems");
                field = field.child(isNamed ? steps.get(i) : ANY);
            }
        }
        return new Place(location.substring(0, hash) + Pointer.of(steps.subList(0, owner)), field);
    }
}
