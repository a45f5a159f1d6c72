package dev.imageschema.validator;

import dev.imageschema.validator.internal.compile.CompiledSchema;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The slow path of a bundled model, created for the first document that needs it. Thread-safe.
 *
 * <p>Not a lambda, because the first lambda of a JVM is slow and a valid document needs none (docs/fast-path.md).
 */
final class LazySlowPath implements Supplier<SlowPath> {
    private final Model model;
    private final Profile profile;
    private final SlowPath.Settings settings;
    private volatile @Nullable SlowPath created;

    LazySlowPath(Model model, Profile profile, SlowPath.Settings settings) {
        this.model = model;
        this.profile = profile;
        this.settings = settings;
    }

    @Override
    public SlowPath get() {
        SlowPath slowPath = created;
        return slowPath == null ? create() : slowPath;
    }

    private synchronized SlowPath create() {
        SlowPath slowPath = created;
        if (slowPath == null) {
            slowPath = new SlowPath(CompiledSchema.of(model, profile), settings);
            created = slowPath;
        }
        return slowPath;
    }
}
