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
 * Every way to break a valid document in one place: those of {@link SingleEdits} that break it, each with its one error. Of the
 * texts that a pattern rejects there is one for each place.
 */
public final class SingleDefects {
    /** Of several keywords that fail for one value, the first one counts. */
    private static final List<String> KEYWORDS =
            List.of("required", "type", "const", "enum", "pattern", "maxLength", "minimum", "maximum");

    private SingleDefects() {}

    public static List<Defect> of(Model model, Profile profile, JsonNode document) {
        Set<Pointer> rejected = new HashSet<>();
        return SingleEdits.of(model, document).stream()
                .filter(edit -> Set.of(Kind.FIELD_DELETED, Kind.VALUE).contains(edit.kind()))
                .filter(edit -> !edit.errors(profile).isEmpty())
                .map(edit -> new Defect(edit.place(), keyword(edit.errors(profile)), edit.value(), edit.silences()))
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
