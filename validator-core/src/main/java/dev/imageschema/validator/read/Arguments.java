package dev.imageschema.validator.read;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What a caller of a public method passes, looked at before it is used. */
public final class Arguments {
    private Arguments() {}

    /**
     * {@return a copy of a collection}
     *
     * @param argument the collection
     * @param name what the argument is called
     * @throws NullPointerException that names the argument, if it or one of its elements is null
     */
    public static <T> List<T> copy(Collection<T> argument, String name) {
        // The copy of the JDK throws as well, but does not say what is null.
        for (T element : Objects.requireNonNull(argument, name)) {
            if (element == null) {
                throw new NullPointerException("an element of " + name);
            }
        }
        return List.copyOf(argument);
    }
}
