package dev.imageschema.conformance;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema file that contains the schemas of all models. */
record Bundle(String iri, String definitions, String json) {
    static Bundle read(Path file) {
        JsonNode schema = new JsonMapper().readTree(file);
        return new Bundle(
                schema.path("$id").asString(), schema.has("$defs") ? "$defs" : "definitions", schema.toString());
    }

    String location(String model) {
        return iri + "#/" + definitions + "/" + model;
    }
}
