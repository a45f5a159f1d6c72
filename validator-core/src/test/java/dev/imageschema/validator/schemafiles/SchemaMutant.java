package dev.imageschema.validator.schemafiles;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.schemafiles.SchemaMutation.Change;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema file with one mistake.
 *
 * @param mutation the kind of mistake
 * @param file the file
 * @param place the location of the changed schema in the file
 * @param change the change of the schema
 */
public record SchemaMutant(SchemaMutation mutation, String file, Pointer place, Change change) {
    /** {@return every mistake in every schema of every file} */
    static List<SchemaMutant> all() {
        List<SchemaMutant> mutants = new ArrayList<>();
        for (String file : SchemaFiles.all()) {
            schemas(SchemaFiles.read(file)).forEach(entry -> {
                for (SchemaMutation mutation : SchemaMutation.values()) {
                    mutation.of(file, entry.getValue())
                            .map(change -> new SchemaMutant(mutation, file, entry.getKey(), change))
                            .forEach(mutants::add);
                }
            });
        }
        return List.copyOf(mutants);
    }

    /** {@return the schema and all its subschemas, with their locations} */
    private static List<Map.Entry<Pointer, JsonNode>> schemas(JsonNode document) {
        List<Map.Entry<Pointer, JsonNode>> schemas = new ArrayList<>();
        Deque<Map.Entry<Pointer, JsonNode>> open = new ArrayDeque<>(List.of(Map.entry(Pointer.ROOT, document)));
        while (!open.isEmpty()) {
            Map.Entry<Pointer, JsonNode> next = open.removeFirst();
            schemas.add(next);
            Subschemas.of(next.getValue())
                    .forEach((pointer, schema) ->
                            open.add(Map.entry(next.getKey().append(pointer.tokens()), schema)));
        }
        return schemas;
    }

    /** {@return the changed file} */
    public JsonNode document() {
        JsonNode document = SchemaFiles.read(file);
        change.edit().accept((ObjectNode) document.at(place.toString()));
        return document;
    }

    /** {@return the location and the description of the change, which are different for each mutant} */
    @Override
    public String toString() {
        return file + "#" + place + " " + change.words();
    }
}
