package dev.imageschema.validator.internal.export;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the secret fields of an Image in its schema. */
public final class SecretFinder {
    private static final String SECRET = Definitions.PREFIX + "Secret";
    private static final Set<String> ADDRESSES = Set.of("url", "targz_url");
    private static final String ANY = "*";

    private final Definitions definitions;
    private final Set<Pointer> secrets = new LinkedHashSet<>();
    private final Set<Pointer> addresses = new LinkedHashSet<>();

    private SecretFinder(Definitions definitions) {
        this.definitions = definitions;
    }

    public static SecretFinder of(Definitions definitions) {
        SecretFinder finder = new SecretFinder(definitions);
        finder.visit(definitions.image(), Pointer.ROOT);
        return finder;
    }

    /** {@return the fields whose values are secrets; the reference token {@code *} stands for any index or name} */
    public Set<Pointer> secrets() {
        return secrets;
    }

    /** {@return the fields with a URL, which may have a password or a signature} */
    public Set<Pointer> addresses() {
        return addresses;
    }

    private void visit(JsonNode schema, Pointer place) {
        String reference = SchemaTrees.get(schema, Keyword.REF).asString("");
        if (reference.equals(SECRET)) {
            secrets.add(place);
        } else if (!reference.isEmpty()) {
            visit(definitions.at(reference), place);
        }
        if (!place.isRoot() && ADDRESSES.contains(place.last()) && !secrets.contains(place)) {
            addresses.add(place);
        }
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            SchemaTrees.subschemas(member.getKey(), member.getValue())
                    .forEach((pointer, subschema) -> visit(subschema, under(place, pointer)));
        }
    }

    private static Pointer under(Pointer place, Pointer subschema) {
        return switch (Keyword.ofAssertion(subschema.first(1).last())) {
            case PROPERTIES -> place.child(subschema.last());
            case ITEMS, ADDITIONAL_PROPERTIES -> place.child(ANY);
            default -> place;
        };
    }
}
