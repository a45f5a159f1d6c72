package dev.imageschema.validator.internal.coverage;

import dev.imageschema.validator.CoverageReport;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.ApplicableSchemas;
import dev.imageschema.validator.internal.schema.SchemaSet;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts the documents that exercise each part of a schema. Thread-safe. */
public final class CoverageCounter {
    private final Function<JsonValue, ApplicableSchemas> applicable;
    private final CoverableFinder found;
    private final List<Coverable> coverables;

    /** The positions of the coverables of each schema, by the location of the schema. */
    private final Map<String, List<Integer>> positions;

    private final int[] counts;
    private int documents;

    /**
     * @param schemas the documents of the schema
     * @param rootLocation the location of the root schema
     * @param applicable finds the schemas that apply to each value of a document
     */
    public CoverageCounter(SchemaSet schemas, String rootLocation, Function<JsonValue, ApplicableSchemas> applicable) {
        this.applicable = applicable;
        found = CoverableFinder.of(schemas, rootLocation);
        coverables = found.coverables();
        positions = IntStream.range(0, coverables.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        position -> coverables.get(position).schema()));
        counts = new int[coverables.size()];
    }

    /** Counts a valid document. */
    public void count(JsonValue document) {
        BitSet exercised = new BitSet();
        collect(Pointer.ROOT, document, applicable.apply(document), exercised);
        synchronized (this) {
            documents++;
            exercised.stream().forEach(position -> counts[position]++);
        }
    }

    /** {@return the counts so far} */
    public synchronized CoverageReport report() {
        return found.report(documents, counts);
    }

    private void collect(Pointer pointer, JsonValue value, ApplicableSchemas toValues, BitSet exercised) {
        Set<String> schemas = toValues.to(pointer).schemas();
        for (String schema : schemas) {
            for (int position : positions.getOrDefault(schema, List.of())) {
                if (coverables.get(position).isIn(value)) {
                    exercised.set(position);
                }
            }
        }
        if (schemas.isEmpty()) {
            return;
        }
        value.fields().forEach(field -> collect(pointer.child(field.name()), field.value(), toValues, exercised));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(pointer.child(Integer.toString(i)), value.get(i), toValues, exercised);
        }
    }
}
