package dev.imageschema.validator;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Checks of the arguments of public methods. */
final class Arguments {
    private Arguments() {}

    /**
     * {@return an immutable copy of a collection}
     *
     * @param argument the collection
     * @param name the name of the parameter, for the message of the exception
     * @throws NullPointerException if the collection or one of its elements is null; the message contains {@code name}
     */
    static <T> List<T> copy(Collection<T> argument, String name) {
        // List.copyOf throws as well, but without the name of the parameter.
        for (T element : Objects.requireNonNull(argument, name)) {
            if (element == null) {
                throw new NullPointerException(name + " must not contain null");
            }
        }
        return List.copyOf(argument);
    }

    /**
     * Requires a positive number.
     *
     * @param argument the number
     * @param name the name of the parameter, for the message of the exception
     * @throws IllegalArgumentException if the number is not positive; the message contains {@code name}
     */
    static void requirePositive(long argument, String name) {
        if (argument <= 0) {
            throw new IllegalArgumentException(name + " must be positive, found " + argument);
        }
    }
}
