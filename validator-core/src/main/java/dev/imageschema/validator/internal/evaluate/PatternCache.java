package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.BoundedCache;
import java.util.Optional;
import java.util.function.Function;

/**
 * The compiled regular expressions of a schema, because compiling and analysing one costs more than matching a field
 * name. Thread-safe.
 */
public final class PatternCache {
    private final BoundedCache<String, CountedPattern> patterns;

    public PatternCache() {
        this(CountedPattern::new);
    }

    /** @param compiler compiles a regular expression; a test counts its calls */
    PatternCache(Function<String, CountedPattern> compiler) {
        patterns = new BoundedCache<>(compiler);
    }

    /** {@return the compiled form of a regular expression} */
    public CountedPattern of(String regex) {
        return patterns.of(regex);
    }

    /**
     * {@return whether a regular expression matches a part of a text; empty if the match exceeds the budget or the
     * stack}
     */
    public Optional<Boolean> matches(String regex, String text) {
        try {
            return Optional.of(of(regex).matches(text));
        } catch (WorkBudget.WorkLimitException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
