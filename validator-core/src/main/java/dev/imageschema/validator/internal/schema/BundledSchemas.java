package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.read.JsonReader;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The bundled schemas: the schemas of the models, and the meta-schema with the documents that it refers to. */
public final class BundledSchemas {
    /** The meta-schema of the only supported dialect. */
    public static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    /** The common prefix of the {@code $id}s of the models. */
    public static final String MODELS = "https://imageschema.dev/schema/1/";

    private static final String MODEL_RESOURCES = "META-INF/json-schema/";
    private static final String COMMON = "common.schema.json";
    private static final String STRICT_COMMON = "strict/" + COMMON;

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/";
    private static final String DIALECT_RESOURCES = "draft/2020-12/";

    private static final SchemaSet DOCUMENTED = new SchemaSet(iri -> load(iri, COMMON), Map.of());
    private static final SchemaSet STRICT = new SchemaSet(iri -> load(iri, STRICT_COMMON), Map.of());

    private BundledSchemas() {}

    /** {@return the documents of a profile; the profiles differ in the leaf definitions} */
    public static SchemaSet of(Profile profile) {
        return profile == Profile.STRICT ? STRICT : DOCUMENTED;
    }

    /** {@return whether an IRI is in the namespace of the models or of the dialect, even if no such document exists} */
    static boolean owns(String iri) {
        return iri.startsWith(MODELS) || iri.startsWith(DIALECT);
    }

    private static Optional<JsonValue> load(String iri, String common) {
        if (iri.startsWith(DIALECT)) {
            return read(DIALECT_RESOURCES + iri.substring(DIALECT.length()));
        }
        if (iri.startsWith(MODELS)) {
            String file = iri.substring(MODELS.length());
            return read(MODEL_RESOURCES + (file.equals(COMMON) ? common : file));
        }
        return Optional.empty();
    }

    private static Optional<JsonValue> read(String resource) {
        try (InputStream stream = BundledSchemas.class.getClassLoader().getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new JsonReader(Limits.DEFAULT).read(stream).root());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled schema " + resource, e);
        } catch (MalformedException e) {
            throw new IllegalStateException("invalid bundled schema " + resource, e);
        }
    }
}
