package dev.imageschema.validator.fast;

import dev.imageschema.validator.Profile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** The graphs of our models, one for each profile, as they were compiled when the library was built. */
public final class BundledGraphs {
    private BundledGraphs() {}

    /** {@return the graph of all models of a profile; empty if the classes were built without it} */
    public static Optional<Graph> of(Profile profile) {
        return profile == Profile.STRICT ? Strict.GRAPH : Documented.GRAPH;
    }

    private static final class Documented {
        static final Optional<Graph> GRAPH = read(Profile.DOCUMENTED).map(Graph::new);
    }

    private static final class Strict {
        static final Optional<Graph> GRAPH = read(Profile.STRICT).map(Graph::new);
    }

    static String resource(Profile profile) {
        return profile.name().toLowerCase(Locale.ROOT) + ".graph";
    }

    static Optional<GraphForm> read(Profile profile) {
        try (InputStream stream = BundledGraphs.class.getResourceAsStream(resource(profile))) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(
                            GraphCodec.read(new DataInputStream(new ByteArrayInputStream(stream.readAllBytes()))));
        } catch (IOException e) {
            throw new UncheckedIOException("the graph of the models cannot be read", e);
        }
    }
}
