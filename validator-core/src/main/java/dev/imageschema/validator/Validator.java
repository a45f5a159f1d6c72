package dev.imageschema.validator;

import dev.imageschema.validator.schema.SchemaMappings;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where validating begins.
 *
 * <pre>{@code
 * ValidationResult result = Validator.validate(json);
 * result.errors().forEach(System.out::println);
 * }</pre>
 *
 * <p>The {@code validate} methods check an {@link Model#IMAGE} in the {@link Profile#DOCUMENTED} profile; the {@code for…}
 * methods configure a validator for anything else. None of them throws for bad data: what is wrong with a document is always
 * in the {@link ValidationResult}.
 */
public final class Validator {
    private Validator() {}

    /**
     * Validates an Image.
     *
     * @param json the document
     * @return what is wrong with it, if anything
     */
    public static ValidationResult validate(String json) {
        return ImageValidator.INSTANCE.validate(json);
    }

    /**
     * Validates an Image.
     *
     * @param json the document, in UTF-8
     * @return what is wrong with it, if anything
     */
    public static ValidationResult validate(byte[] json) {
        return ImageValidator.INSTANCE.validate(json);
    }

    /**
     * Says whether an Image is valid, for whoever needs no more than that: {@code validate(json).isValid()}, without the errors.
     *
     * @param json the document, in UTF-8
     * @return whether the verdict is {@link Verdict#VALID}, warnings or not
     */
    public static boolean isValid(byte[] json) {
        return ImageValidator.INSTANCE.isValid(json);
    }

    /**
     * Validates an Image.
     *
     * @param json the document, in UTF-8; read to its end or to the limit, and left open
     * @return what is wrong with it, if anything; {@link Verdict#UNCHECKED} if reading fails
     */
    public static ValidationResult validate(InputStream json) {
        return ImageValidator.INSTANCE.validate(json);
    }

    /**
     * Validates an Image.
     *
     * @param file a regular file that holds the document, in UTF-8
     * @return what is wrong with it, if anything; {@link Verdict#UNCHECKED} if reading fails
     */
    public static ValidationResult validate(Path file) {
        return ImageValidator.INSTANCE.validate(file);
    }

    /**
     * Begins a validator for documents that are one model by themselves.
     *
     * @param model what the documents are
     * @return a builder, set to the documented profile
     */
    public static SchemaValidator.Builder forModel(Model model) {
        return new SchemaValidator.Builder(Objects.requireNonNull(model, "model"));
    }

    /**
     * Begins a validator for a JSON Schema (draft 2020-12) of one's own.
     *
     * <p>The file's own folder is its world: relative references to files in it and beneath it resolve, and nothing outside.
     * The schema may also refer to {@linkplain Model#schemaId() our models} by {@code $id}. Nothing is ever fetched.
     *
     * @param schema the schema's file, in UTF-8
     * @return a builder, whose {@link SchemaValidator.Builder#build() build()} reads and checks the schema
     */
    public static SchemaValidator.Builder forSchema(Path schema) {
        return new SchemaValidator.Builder(OwnSchema.of(Objects.requireNonNull(schema, "schema")));
    }

    /**
     * Begins a validator for a JSON Schema (draft 2020-12) of one's own, which may refer to itself and to
     * {@linkplain Model#schemaId() our models} by {@code $id}. Nothing is ever fetched.
     *
     * @param schema the text of the schema
     * @return a builder, whose {@link SchemaValidator.Builder#build() build()} checks the schema
     */
    public static SchemaValidator.Builder forSchema(String schema) {
        return new SchemaValidator.Builder(OwnSchema.of(Objects.requireNonNull(schema, "schema")));
    }

    /**
     * Begins a validator for a JSON Schema (draft 2020-12) of one's own that is known by its IRI, which has to be {@linkplain
     * SchemaValidator.Builder#mapSchema mapped} to a file or a folder, as nothing is ever fetched.
     *
     * @param iri absolute, without a fragment
     * @return a builder, whose {@link SchemaValidator.Builder#build() build()} reads and checks the schema
     * @throws IllegalArgumentException if the IRI is relative or has a fragment
     */
    public static SchemaValidator.Builder forSchema(URI iri) {
        Objects.requireNonNull(iri, "iri");
        if (!SchemaMappings.isAbsolute(iri.toString())) {
            throw new IllegalArgumentException("a schema is known by an absolute IRI without a fragment, found " + iri);
        }
        return new SchemaValidator.Builder(OwnSchema.of(iri));
    }

    private static final class ImageValidator {
        static final SchemaValidator INSTANCE = forModel(Model.IMAGE).build();
    }
}
