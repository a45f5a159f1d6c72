package dev.imageschema.validator;

import dev.imageschema.validator.internal.compile.CompiledSchema;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The slow path of a bundled model, created for the first document that needs it. Thread-safe.
 *
 * <p>Not a lambda, because a fresh JVM takes 20 ms to link its first lambda, and a valid document needs none.
 */
final class LazySlowPath implements Supplier<SlowPath> {
    private final Model model;
    private final Profile profile;
    private final SlowPath.Configuration configuration;
    private volatile @Nullable SlowPath created;

    LazySlowPath(Model model, Profile profile, SlowPath.Configuration configuration) {
        this.model = model;
        this.profile = profile;
        this.configuration = configuration;
    }

    @Override
    public SlowPath get() {
        SlowPath slowPath = created;
        return slowPath == null ? create() : slowPath;
    }

    private synchronized SlowPath create() {
        SlowPath slowPath = created;
        if (slowPath == null) {
            slowPath = new SlowPath(CompiledSchema.of(model, profile), configuration);
            created = slowPath;
        }
        return slowPath;
    }
}
