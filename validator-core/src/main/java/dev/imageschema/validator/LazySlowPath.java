package dev.imageschema.validator;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The slow path of a bundled model, created for the first document that needs it. Thread-safe. */
final class LazySlowPath implements Supplier<SlowPath> {
    private final Model model;
    private final Profile profile;
    private final SlowPath.Options options;
    private volatile @Nullable SlowPath made;

    LazySlowPath(Model model, Profile profile, SlowPath.Options options) {
        this.model = model;
        this.profile = profile;
        this.options = options;
    }

    @Override
    public SlowPath get() {
        SlowPath slowPath = made;
        return slowPath == null ? make() : slowPath;
    }

    private synchronized SlowPath make() {
        SlowPath slowPath = made;
        if (slowPath == null) {
            slowPath = new SlowPath(CompiledSchema.of(model, profile), options);
            made = slowPath;
        }
        return slowPath;
    }
}
