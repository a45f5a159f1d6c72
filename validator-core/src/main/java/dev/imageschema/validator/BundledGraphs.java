package dev.imageschema.validator;

import dev.imageschema.validator.fast.FastPath;
import dev.imageschema.validator.fast.Graph;
import dev.imageschema.validator.fast.GraphCompiler;
import dev.imageschema.validator.schema.BundledSchemas;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The graphs of our models, one for each profile. */
final class BundledGraphs {
    private static final Map<Profile, Optional<Graph>> GRAPHS = new ConcurrentHashMap<>();

    private BundledGraphs() {}

    static Optional<FastPath> fastPath(Model model, Profile profile, Limits limits) {
        return GRAPHS.computeIfAbsent(profile, BundledGraphs::compile)
                .flatMap(graph -> FastPath.of(graph, model.schemaId(), limits));
    }

    private static Optional<Graph> compile(Profile profile) {
        List<String> iris = Arrays.stream(Model.values()).map(Model::schemaId).toList();
        return GraphCompiler.compile(BundledSchemas.of(profile), iris);
    }
}
