package dev.imageschema.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;

/** com.github.erosb:everit-json-schema, which supports drafts up to draft-07 and uses the schema in that form. */
final class Everit implements Contender {
    private Schema schema;

    @Override
    public String name() {
        return "everit (draft-07)";
    }

    @Override
    public void prepare() {
        schema = SchemaLoader.builder()
                .draftV7Support()
                .schemaJson(new JSONObject(SchemaFiles.DRAFT_07.byIri().get(SchemaFiles.IMAGE)))
                .schemaClient(iri -> new ByteArrayInputStream(
                        SchemaFiles.DRAFT_07.byIri().get(iri).getBytes(StandardCharsets.UTF_8)))
                .build()
                .load()
                .build();
    }

    @Override
    public boolean validate(byte[] json) {
        try {
            schema.validate(new JSONObject(new JSONTokener(new ByteArrayInputStream(json))));
            return true;
        } catch (ValidationException e) {
            return false;
        }
    }
}
