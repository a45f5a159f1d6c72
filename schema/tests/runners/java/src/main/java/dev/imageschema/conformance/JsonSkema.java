package dev.imageschema.conformance;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.SchemaLoaderConfig;
import com.github.erosb.jsonsKema.Validator;
import java.net.URI;
import java.util.Map;

/** com.github.erosb:json-sKema. Its validator has the state of one document, so each document needs a new validator. */
final class JsonSkema implements Subject {
    private final Bundle bundle;
    private final SchemaLoaderConfig config;

    JsonSkema(Bundle bundle) {
        this.bundle = bundle;
        config = SchemaLoaderConfig.createDefaultConfig(Map.of(URI.create(bundle.iri()), bundle.json()));
    }

    @Override
    public Check compile(String model) {
        String reference = "{\"$ref\": \"%s\"}".formatted(bundle.location(model));
        Schema schema = new SchemaLoader(new JsonParser(reference).parse(), config).load();
        return json -> Outcome.ofVerdict(Validator.forSchema(schema).validate(new JsonParser(json).parse()) == null);
    }
}
