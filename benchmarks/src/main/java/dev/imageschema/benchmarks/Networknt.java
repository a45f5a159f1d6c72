package dev.imageschema.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** com.networknt:json-schema-validator without this project's validator, on the schema of this project. */
final class Networknt implements Contender {
    static final Networknt IF_THEN =
            new Networknt("networknt", iri -> SchemaFiles.AS_WRITTEN.byIri().get(iri));
    static final Networknt ONE_OF =
            new Networknt("networknt (oneOf)", iri -> SchemaFiles.ONE_OF.byIri().get(iri));

    private final ObjectMapper mapper = new JsonMapper();
    private final String name;
    private final UnaryOperator<String> schemas;
    private Schema schema;

    Networknt(String name, UnaryOperator<String> schemas) {
        this.name = name;
        this.schemas = schemas;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
        schema = registry.getSchema(SchemaLocation.of(SchemaFiles.IMAGE));
        schema.initializeValidators();
    }

    @Override
    public boolean validate(byte[] json) {
        return errors(json).isEmpty();
    }

    List<Error> errors(byte[] json) {
        return schema.validate(mapper.readTree(json));
    }
}
