package dev.imageschema.validator;

import dev.imageschema.validator.schema.OwnSchemaSource;
import dev.imageschema.validator.schema.SchemaMappings;
import dev.imageschema.validator.schema.SchemaProblem;
import java.net.URI;
import java.nio.file.Path;

/** A user schema that is loaded later, when the validator is built. */
@FunctionalInterface
interface OwnSchema {
    OwnSchemaSource open(SchemaMappings mappings) throws SchemaProblem;

    static OwnSchema of(Path file) {
        return mappings -> OwnSchemaSource.ofFile(file, mappings);
    }

    static OwnSchema of(URI iri) {
        return mappings -> OwnSchemaSource.ofIri(iri.toString(), mappings);
    }

    static OwnSchema of(String text) {
        return mappings -> OwnSchemaSource.ofText(text, mappings);
    }
}
