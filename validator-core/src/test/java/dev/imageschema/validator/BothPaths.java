package dev.imageschema.validator;

import dev.imageschema.validator.internal.fast.BundledGraphs;
import dev.imageschema.validator.internal.fast.FastPath;

/**
 * The fast path and the slow path of one model in one profile.
 *
 * @param fast the fast path
 * @param slow a validator without a fast path
 */
public record BothPaths(Model model, Profile profile, FastPath fast, SchemaValidator slow) {
    public static BothPaths of(Model model, Profile profile) {
        SchemaValidator validator = Validator.forModel(model).profile(profile).build();
        return new BothPaths(
                model,
                profile,
                FastPath.of(BundledGraphs.of(profile), model.schemaId(), Limits.DEFAULT),
                validator.observedBy(document -> {}));
    }

    /** {@return whether the fast path supports the schema of a validator} */
    public static boolean hasFastPath(SchemaValidator validator) {
        return validator.hasFastPath();
    }

    /** {@return whether the slow path finds a document valid and without warnings} */
    public boolean isClean(byte[] json) {
        ValidationResult result = slow.validate(json);
        return result.isValid() && result.warnings().isEmpty();
    }
}
