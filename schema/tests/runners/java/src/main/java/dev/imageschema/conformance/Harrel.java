package dev.imageschema.conformance;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;

/** dev.harrel:json-schema with its default parser, Jackson 2. */
final class Harrel implements Subject {
    private final Validator validator = new ValidatorFactory().createValidator();
    private final Bundle bundle;

    Harrel(Bundle bundle) {
        this.bundle = bundle;
        validator.registerSchema(bundle.json());
    }

    @Override
    public Check compile(String model) {
        URI location = URI.create(bundle.location(model));
        return json -> Outcome.ofVerdict(validator.validate(location, json).isValid());
    }
}
