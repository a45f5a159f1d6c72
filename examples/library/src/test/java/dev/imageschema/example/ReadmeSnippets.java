package dev.imageschema.example;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import java.nio.file.Path;
import java.util.List;

/** The short code snippets of the README. */
final class ReadmeSnippets {
    private ReadmeSnippets() {}

    static ValidationResult one(String json) {
        ValidationResult result = Validator.validate(json);
        return result;
    }

    static List<SchemaValidator> two() {
        // The model Config with the strict profile: exact identifiers, RFC 3339 times, port numbers, no unknown field.
        SchemaValidator configs =
                Validator.forModel(Model.CONFIG).profile(Profile.STRICT).build();

        // A schema of your own, which may refer to files in its folder and to our models.
        SchemaValidator own = Validator.forSchema(Path.of("order.schema.json"))
                .allowUnknown("/items/*/note")
                .build();

        return List.of(configs, own);
    }
}
