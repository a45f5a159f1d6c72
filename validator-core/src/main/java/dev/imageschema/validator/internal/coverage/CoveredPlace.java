package dev.imageschema.validator.internal.coverage;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keyword;
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
            Keyword keyword = Keyword.of(tokens.get(i)).orElse(null);
            if (keyword != null && keyword.hasSeveralSubschemas()) {
                i++;
            }
            if (keyword == null || keyword.target() == Keyword.Target.OTHER) {
                // A definition begins here: in $defs, or at another target of a reference.
                owner = Math.min(i + 1, tokens.size());
                field = Pointer.ROOT;
            } else if (keyword.isOfChildren()) {
                boolean isNamed = keyword == Keyword.PROPERTIES || keyword == Keyword.PREFIX_ITEMS;
                field = field.child(isNamed ? tokens.get(i) : ANY);
            }
        }
        return new CoveredPlace(location.substring(0, hash) + Pointer.of(tokens.subList(0, owner)), field);
    }
}
