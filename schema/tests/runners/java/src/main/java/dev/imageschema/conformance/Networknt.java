package dev.imageschema.conformance;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** com.networknt:json-schema-validator without this project's validator, on the schema of this project. */
final class Networknt implements Subject {
    private final JsonMapper mapper = new JsonMapper();
    private final Bundle bundle;
    private final SchemaRegistry registry;

    Networknt(Bundle bundle) {
        this.bundle = bundle;
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(bundle.iri(), bundle.json())));
    }

    @Override
    public boolean saysErrors() {
        return true;
    }

    @Override
    public Check compile(String model) {
        Schema schema = registry.getSchema(SchemaLocation.of(bundle.location(model)));
        return json ->
                Outcome.ofErrors(schema.validate(mapper.readTree(json)).stream().map(Networknt::words));
    }

    private static String words(Error error) {
        String words = error.getInstanceLocation() + " " + error.getKeyword();
        return error.getProperty() == null ? words : words + " " + error.getProperty();
    }
}
