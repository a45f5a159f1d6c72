package dev.imageschema.benchmarks;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;

/** io.vertx:vertx-json-schema. Like the other validators, it also reports the errors. */
final class Vertx implements Contender {
    private Validator validator;

    @Override
    public String name() {
        return "vertx";
    }

    @Override
    public void prepare() {
        SchemaRepository repository = SchemaRepository.create(new JsonSchemaOptions()
                .setBaseUri(SchemaFiles.BASE)
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic));
        SchemaFiles.ABSOLUTE
                .byIri()
                .forEach((iri, file) -> repository.dereference(iri, JsonSchema.of(iri, new JsonObject(file))));
        validator = repository.validator(SchemaFiles.IMAGE);
    }

    @Override
    public boolean validate(byte[] json) {
        return validator.validate(new JsonObject(Buffer.buffer(json))).getValid();
    }
}
