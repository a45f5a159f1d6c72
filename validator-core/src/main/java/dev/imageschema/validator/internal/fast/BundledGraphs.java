package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.Profile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The compiled graphs of the bundled models, one for each profile. {@link GraphGenerator} writes them during the build.
 */
public final class BundledGraphs {
    private BundledGraphs() {}

    /** {@return the graph of all models in a profile; null if the build did not generate it} */
    public static @Nullable Graph of(Profile profile) {
        return profile == Profile.STRICT ? Strict.GRAPH : Documented.GRAPH;
    }

    private static final class Documented {
        static final @Nullable Graph GRAPH = graph(Profile.DOCUMENTED);
    }

    private static final class Strict {
        static final @Nullable Graph GRAPH = graph(Profile.STRICT);
    }

    private static @Nullable Graph graph(Profile profile) {
        GraphData form = read(profile);
        return form == null ? null : new Graph(form);
    }

    static String resource(Profile profile) {
        return profile.name().toLowerCase(Locale.ROOT) + ".graph";
    }

    static @Nullable GraphData read(Profile profile) {
        try (InputStream stream = BundledGraphs.class.getResourceAsStream(resource(profile))) {
            return stream == null
                    ? null
                    : GraphCodec.read(new DataInputStream(new ByteArrayInputStream(stream.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the compiled models from the resource " + resource(profile), e);
        }
    }
}
