package dev.imageschema.validator.testkit;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.testkit.Edit.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Lists every defect of a valid document at one location: each of the {@link SingleEdits} that makes the document
 * invalid, with its only error. For each location there is only one text that the pattern rejects.
 */
public final class SingleDefects {
    /** If several keywords fail for one value, the first one in this list is reported. */
    private static final List<String> KEYWORDS =
            List.of("required", "type", "const", "enum", "pattern", "maxLength", "minimum", "maximum");

    private SingleDefects() {}

    public static List<Defect> of(Model model, Profile profile, JsonNode document) {
        Set<Pointer> rejected = new HashSet<>();
        return SingleEdits.of(model, document).stream()
                .filter(edit -> Set.of(Kind.FIELD_DELETED, Kind.VALUE).contains(edit.kind()))
                .filter(edit -> !edit.errors(profile).isEmpty())
                .map(edit -> new Defect(edit.place(), keyword(edit.errors(profile)), edit.value(), edit.suppresses()))
                .filter(defect -> !defect.keyword().equals("pattern") || rejected.add(defect.place()))
                .toList();
    }

    private static String keyword(List<SuiteError> errors) {
        return KEYWORDS.stream()
                .filter(keyword ->
                        errors.stream().anyMatch(error -> error.keyword().equals(keyword)))
                .findFirst()
                .orElseThrow();
    }
}
