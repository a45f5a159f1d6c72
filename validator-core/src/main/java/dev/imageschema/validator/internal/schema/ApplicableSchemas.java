package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the schemas that apply to the values of one document: the schemas that the schemas of the parent value list for
 * the name or index, and the schemas that these apply in place, for branches only if the document matches them.
 */
public final class ApplicableSchemas {
    /**
     * Thrown when it cannot be decided which schemas apply to a value: the budget is exhausted, an evaluation failed,
     * or a {@code $dynamicRef} has several possible targets.
     */
    public static final class UndecidedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        public UndecidedException() {
            super(null, null, false, false);
        }
    }

    /** The decisions that need an evaluation. Every method may throw an {@link UndecidedException}. */
    public interface SubschemaEvaluator {
        /** {@return whether the value at {@code pointer} matches the schema at a location} */
        boolean holds(String location, JsonValue value, Pointer pointer);

        /** {@return whether a regular expression matches a part of a name} */
        boolean matches(String pattern, String name);
    }

    /**
     * The schemas that apply to a value.
     *
     * @param isDeclared whether a schema declares the value; false also if that cannot be decided
     * @param schemas the locations of the schemas that apply to the value, without schemas that are {@code true}
     */
    public record Applicable(boolean isDeclared, Set<String> schemas) {
        private static final Applicable NONE = new Applicable(false, Set.of());
    }

    private final SchemaSet schemas;
    private final String rootLocation;
    private final JsonValue document;
    private final SubschemaEvaluator evaluator;
    private final Map<Pointer, Applicable> known = new HashMap<>();

    public ApplicableSchemas(SchemaSet schemas, String rootLocation, JsonValue document, SubschemaEvaluator evaluator) {
        this.schemas = schemas;
        this.rootLocation = rootLocation;
        this.document = document;
        this.evaluator = evaluator;
    }

    /** {@return the schemas that apply to a value, or that would apply to it if the document had the value} */
    public Applicable to(Pointer pointer) {
        Applicable found = known.get(pointer);
        if (found == null) {
            found = find(pointer);
            known.put(pointer, found);
        }
        return found;
    }

    private Applicable find(Pointer pointer) {
        try {
            Set<String> locations = pointer.isRoot() ? Set.of(rootLocation) : ofChild(pointer);
            return locations.isEmpty() ? Applicable.NONE : new Applicable(true, withInPlace(locations, pointer));
        } catch (UndecidedException e) {
            return Applicable.NONE;
        }
    }

    /** The schemas for a field or item; none if one of the schemas rejects the field or item. */
    private Set<String> ofChild(Pointer pointer) {
        boolean isItem = pointer.parent().in(document).isArray();
        Set<String> locations = new LinkedHashSet<>();
        for (String parent : to(pointer.parent()).schemas) {
            SchemaPart part = schemas.part(parent);
            boolean isAllowed = isItem
                    ? addOfItem(part, Integer.parseInt(pointer.last()), locations)
                    : addOfField(part, pointer, locations);
            if (!isAllowed) {
                return Set.of();
            }
        }
        return locations.stream().allMatch(this::isTrueOrObject) ? locations : Set.of();
    }

    private boolean isTrueOrObject(String location) {
        JsonValue schema = schemas.part(location).node();
        return schema.isObject() || schema.booleanOr(false);
    }

    private boolean addOfField(SchemaPart part, Pointer field, Set<String> locations) {
        String name = field.last();
        String listed = part.fields().get(name);
        boolean isListed = listed != null;
        if (listed != null) {
            locations.add(listed);
        }
        for (Map.Entry<String, String> pattern : part.patterns().entrySet()) {
            if (evaluator.matches(pattern.getKey(), name)) {
                locations.add(pattern.getValue());
                isListed = true;
            }
        }
        if (!isListed && !addUnlessFalse(part, Keyword.ADDITIONAL_PROPERTIES, locations)) {
            return false;
        }
        return !part.has(Keyword.PROPERTY_NAMES)
                || evaluator.holds(Keyword.PROPERTY_NAMES.at(part.base()), JsonValue.of(name), field);
    }

    private static boolean addOfItem(SchemaPart part, int index, Set<String> locations) {
        if (index < Keyword.PREFIX_ITEMS.in(part.node()).size()) {
            return locations.add(Keyword.PREFIX_ITEMS.at(part.base(), index));
        }
        return addUnlessFalse(part, Keyword.ITEMS, locations);
    }

    /**
     * Adds the schema of a keyword if it is an object. The schema {@code true} is not added, because it does not
     * declare a value.
     *
     * @return false if the schema is {@code false}
     */
    private static boolean addUnlessFalse(SchemaPart part, Keyword keyword, Set<String> locations) {
        JsonValue schema = keyword.in(part.node());
        if (schema.isObject()) {
            locations.add(keyword.at(part.base()));
        }
        return schema.booleanOr(true);
    }

    private Set<String> withInPlace(Set<String> locations, Pointer pointer) {
        return schemas.inPlace(locations).orElseGet(() -> findInPlace(locations, pointer));
    }

    private Set<String> findInPlace(Set<String> locations, Pointer pointer) {
        Set<String> all = new LinkedHashSet<>();
        JsonValue value = pointer.in(document);
        locations.forEach(location -> addInPlace(location, pointer, value, all));
        return all;
    }

    private void addInPlace(String location, Pointer pointer, JsonValue value, Set<String> all) {
        SchemaPart part = schemas.part(location);
        if (!part.node().isObject() || !all.add(part.base())) {
            return;
        }
        part.always().forEach(target -> addInPlace(target, pointer, value, all));
        // The target of a dynamic reference depends on the evaluation path, unless there is only one target.
        part.dynamic().ifPresent(targets -> {
            if (targets.size() != 1) {
                throw new UndecidedException();
            }
            addInPlace(targets.get(0), pointer, value, all);
        });
        for (Keyword keyword : Keyword.alternatives()) {
            for (int i = 0; i < keyword.in(part.node()).size(); i++) {
                String branch = keyword.at(part.base(), i);
                if (evaluator.holds(branch, value, pointer)) {
                    addInPlace(branch, pointer, value, all);
                }
            }
        }
        if (part.has(Keyword.IF) && (part.has(Keyword.THEN) || part.has(Keyword.ELSE))) {
            boolean holds = evaluator.holds(Keyword.IF.at(part.base()), value, pointer);
            addInPlace((holds ? Keyword.THEN : Keyword.ELSE).at(part.base()), pointer, value, all);
        }
        for (String name : Keyword.DEPENDENT_SCHEMAS.in(part.node()).names()) {
            if (value.has(name)) {
                addInPlace(Keyword.DEPENDENT_SCHEMAS.at(part.base(), name), pointer, value, all);
            }
        }
    }
}
