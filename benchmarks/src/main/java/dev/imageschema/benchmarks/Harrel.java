package dev.imageschema.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.net.URI;

/** dev.harrel:json-schema with its default parser, Jackson 2. */
final class Harrel implements Contender {
    private final ObjectMapper mapper = new ObjectMapper();
    private Validator validator;
    private URI image;

    @Override
    public String name() {
        return "harrel";
    }

    @Override
    public void prepare() {
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory(mapper))
                .withSchemaResolver(iri -> {
                    String file = SchemaFiles.AS_WRITTEN.byIri().get(iri);
                    return file == null ? SchemaResolver.Result.empty() : SchemaResolver.Result.fromString(file);
                })
                .createValidator();
        image = validator.registerSchema(SchemaFiles.AS_WRITTEN.byIri().get(SchemaFiles.IMAGE));
    }

    @Override
    public boolean validate(byte[] json) throws IOException {
        return validator.validate(image, mapper.readTree(json)).isValid();
    }
}
