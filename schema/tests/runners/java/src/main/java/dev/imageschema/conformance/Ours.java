package dev.imageschema.conformance;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import java.util.Locale;

/** The validator of this project, which contains the schema. In the documented profile, unknown fields are warnings. */
final class Ours implements Subject {
    private final String form;

    Ours(String form) {
        this.form = form;
    }

    @Override
    public Check compile(String model) {
        String name = model.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        SchemaValidator validator = Validator.forModel(Model.ofName(name).orElseThrow())
                .profile(form.equals("strict") ? Profile.STRICT : Profile.DOCUMENTED)
                .build();
        return json -> {
            ValidationResult result = validator.validate(json);
            return Outcome.ofVerdict(result.isValid()
                    && (form.equals("open") || result.warnings().isEmpty()));
        };
    }
}
