package dev.imageschema.validator.schema;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.read.JsonReader;
import dev.imageschema.validator.read.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The schemas that come with us: those of our models, and the meta-schema with the documents that it consists of. */
public final class BundledSchemas {
    /** The meta-schema of the only dialect that is supported. */
    public static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private static final String MODELS = Model.IMAGE.schemaId().replace("image.schema.json", "");
    private static final String MODEL_RESOURCES = "META-INF/json-schema/";
    private static final String COMMON = "common.schema.json";
    private static final String STRICT_COMMON = "strict/" + COMMON;

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/";
    private static final String DIALECT_RESOURCES = "draft/2020-12/";

    private static final SchemaSet DOCUMENTED = new SchemaSet(iri -> load(iri, COMMON), Map.of());
    private static final SchemaSet STRICT = new SchemaSet(iri -> load(iri, STRICT_COMMON), Map.of());

    private BundledSchemas() {}

    /** {@return the documents of a profile: they differ in the definitions of the leaves} */
    public static SchemaSet of(Profile profile) {
        return profile == Profile.STRICT ? STRICT : DOCUMENTED;
    }

    /** {@return whether an IRI names something of ours or of the dialect, existing or not} */
    static boolean owns(String iri) {
        return iri.startsWith(MODELS) || iri.startsWith(DIALECT);
    }

    private static Optional<JsonNode> load(String iri, String common) {
        if (iri.startsWith(DIALECT)) {
            return read(DIALECT_RESOURCES + iri.substring(DIALECT.length()));
        }
        if (iri.startsWith(MODELS)) {
            String file = iri.substring(MODELS.length());
            return read(MODEL_RESOURCES + (file.equals(COMMON) ? common : file));
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> read(String resource) {
        try (InputStream stream = BundledSchemas.class.getClassLoader().getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new JsonReader(Limits.DEFAULT).read(stream).root());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled schema " + resource + " cannot be read", e);
        } catch (MalformedException e) {
            throw new IllegalStateException("the bundled schema " + resource + " is broken", e);
        }
    }
}
