package dev.imageschema.validator;

import dev.imageschema.validator.internal.compile.UserSchema;
import dev.imageschema.validator.internal.schema.SchemaMappings;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The entry point of the library: validates Images, and builds validators for other models and for schemas of your own.
 *
 * <pre>{@code
 * ValidationResult result = Validator.validate(json);
 * result.errors().forEach(System.out::println);
 * }</pre>
 *
 * <p>The {@code validate} methods validate an {@link Model#IMAGE} with the profile {@link Profile#DOCUMENTED}. The
 * {@code for…} methods return a builder for every other validator. No {@code validate} method throws for bad data: the
 * {@link ValidationResult} has every error. A {@code null} argument causes a {@link NullPointerException} that names
 * the argument.
 */
public final class Validator {
    private Validator() {}

    /**
     * Validates an Image.
     *
     * @param json the text of the document, not the name of a file
     * @return the verdict, errors and warnings
     */
    public static ValidationResult validate(String json) {
        return ImageValidator.INSTANCE.validate(json);
    }

    /**
     * Validates an Image.
     *
     * @param json the document, encoded in UTF-8
     * @return the verdict, errors and warnings
     */
    public static ValidationResult validate(byte[] json) {
        return ImageValidator.INSTANCE.validate(json);
    }

    /**
     * Returns whether an Image is valid, without explaining why not. The method is faster than {@code
     * validate(json).isValid()} for invalid documents.
     *
     * @param json the document, encoded in UTF-8
     * @return whether the verdict is {@link Verdict#VALID}, with or without warnings
     */
    public static boolean isValid(byte[] json) {
        return ImageValidator.INSTANCE.isValid(json);
    }

    /**
     * Validates an Image.
     *
     * @param json the document, encoded in UTF-8; the stream is read to its end or to the limit, and is not closed
     * @return the verdict, errors and warnings; {@link Verdict#UNCHECKED} if reading fails
     */
    public static ValidationResult validate(InputStream json) {
        return ImageValidator.INSTANCE.validate(json);
    }

    /**
     * Validates an Image.
     *
     * @param file a regular file with the document, encoded in UTF-8
     * @return the verdict, errors and warnings; {@link Verdict#UNCHECKED} if reading fails
     */
    public static ValidationResult validate(Path file) {
        return ImageValidator.INSTANCE.validate(file);
    }

    /**
     * Returns a builder of a validator for one bundled model.
     *
     * @param model the model of the documents
     * @return a builder with the profile {@link Profile#DOCUMENTED}
     */
    public static SchemaValidator.Builder forModel(Model model) {
        return new SchemaValidator.Builder(Objects.requireNonNull(model, "model"));
    }

    /**
     * Returns a builder of a validator for a schema of your own (draft 2020-12) in a file.
     *
     * <p>The schema may refer to files in its own folder and subfolders by relative references, to the {@linkplain
     * Model#schemaId() bundled models} by {@code $id}, and to {@linkplain SchemaValidator.Builder#mapSchema mapped}
     * schemas. Schemas are never fetched from a network.
     *
     * @param schema the file of the schema, encoded in UTF-8
     * @return a builder, whose {@link SchemaValidator.Builder#build() build()} reads and checks the schema
     */
    public static SchemaValidator.Builder forSchema(Path schema) {
        return new SchemaValidator.Builder(UserSchema.of(Objects.requireNonNull(schema, "schema")));
    }

    /**
     * Returns a builder of a validator for a schema of your own (draft 2020-12) in a string.
     *
     * <p>The schema may refer to itself, to the {@linkplain Model#schemaId() bundled models} by {@code $id}, and to
     * {@linkplain SchemaValidator.Builder#mapSchema mapped} schemas. Schemas are never fetched from a network.
     *
     * @param schema the text of the schema
     * @return a builder, whose {@link SchemaValidator.Builder#build() build()} checks the schema
     */
    public static SchemaValidator.Builder forSchema(String schema) {
        return new SchemaValidator.Builder(UserSchema.of(Objects.requireNonNull(schema, "schema")));
    }

    /**
     * Returns a builder of a validator for a schema of your own (draft 2020-12) with a certain IRI. The IRI must be
     * {@linkplain SchemaValidator.Builder#mapSchema mapped} to a file or a folder, because schemas are never fetched
     * from a network.
     *
     * @param iri the absolute IRI of the schema, without a fragment
     * @return a builder, whose {@link SchemaValidator.Builder#build() build()} reads and checks the schema
     * @throws IllegalArgumentException if the IRI is relative or has a fragment
     */
    public static SchemaValidator.Builder forSchema(URI iri) {
        Objects.requireNonNull(iri, "iri");
        if (!SchemaMappings.isAbsolute(iri.toString())) {
            throw new IllegalArgumentException("iri must be an absolute IRI without a fragment, found " + iri);
        }
        return new SchemaValidator.Builder(UserSchema.of(iri));
    }

    private static final class ImageValidator {
        static final SchemaValidator INSTANCE = forModel(Model.IMAGE).build();
    }
}
