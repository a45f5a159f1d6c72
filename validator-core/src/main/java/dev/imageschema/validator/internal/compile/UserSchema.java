package dev.imageschema.validator.internal.compile;

import dev.imageschema.validator.internal.schema.SchemaMappings;
import dev.imageschema.validator.internal.schema.SchemaProblemException;
import dev.imageschema.validator.internal.schema.UserSchemaSource;
import java.net.URI;
import java.nio.file.Path;

/** A user schema that is loaded later, when the validator is built. */
@FunctionalInterface
public interface UserSchema {
    UserSchemaSource open(SchemaMappings mappings) throws SchemaProblemException;

    static UserSchema of(Path file) {
        return mappings -> UserSchemaSource.ofFile(file, mappings);
    }

    static UserSchema of(URI iri) {
        return mappings -> UserSchemaSource.ofIri(iri.toString(), mappings);
    }

    static UserSchema of(String text) {
        return mappings -> UserSchemaSource.ofText(text, mappings);
    }
}
