package dev.imageschema.validator;

import dev.imageschema.validator.schema.OwnSchemaSource;
import dev.imageschema.validator.schema.SchemaProblem;
import java.nio.file.Path;

/** A schema of the user's own that has not been read yet. */
@FunctionalInterface
interface OwnSchema {
    OwnSchemaSource open() throws SchemaProblem;

    static OwnSchema of(Path file) {
        return () -> OwnSchemaSource.ofFile(file);
    }

    static OwnSchema of(String text) {
        return () -> OwnSchemaSource.ofText(text);
    }
}
