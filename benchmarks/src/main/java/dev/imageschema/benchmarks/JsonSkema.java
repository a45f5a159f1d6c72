package dev.imageschema.benchmarks;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.JsonValue;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.SchemaLoaderConfig;
import com.github.erosb.jsonsKema.Validator;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** com.github.erosb:json-sKema. Its validator has the state of one document, so each document needs a new validator. */
final class JsonSkema implements Contender {
    private Schema schema;

    @Override
    public String name() {
        return "json-sKema";
    }

    @Override
    public void prepare() {
        Map<URI, String> files = new HashMap<>();
        SchemaFiles.AS_WRITTEN.byIri().forEach((iri, file) -> files.put(URI.create(iri), file));
        URI image = URI.create(SchemaFiles.IMAGE);
        JsonValue root = new JsonParser(files.get(image), image).parse();
        schema = new SchemaLoader(root, SchemaLoaderConfig.createDefaultConfig(files)).load();
    }

    @Override
    public boolean validate(byte[] json) {
        JsonValue document = new JsonParser(new ByteArrayInputStream(json)).parse();
        return Validator.forSchema(schema).validate(document) == null;
    }
}
