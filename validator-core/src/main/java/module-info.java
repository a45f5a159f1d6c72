/**
 * Validates JSON documents against the Image schema, its submodels, and schemas of your own.
 *
 * <p>Start at {@link dev.imageschema.validator.Validator}.
 */
module dev.imageschema.validator {
    requires com.networknt.schema;
    requires dev.imageschema.schema;
    requires static transitive org.jspecify;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports dev.imageschema.validator;
}
