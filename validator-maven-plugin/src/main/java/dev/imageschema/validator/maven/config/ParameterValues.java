package dev.imageschema.validator.maven.config;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.Validator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks the values of single parameters, and supplies their defaults. */
public final class ParameterValues {
    private static final int MAX_THREADS = 1_024;

    private ParameterValues() {}

    /**
     * {@return the number of threads that validate fixtures}
     *
     * @param threads the configured number; null for the number of processors
     * @throws ConfigurationException if the number is less than 1 or more than 1,024
     */
    public static int threads(@Nullable Integer threads) throws ConfigurationException {
        if (threads == null) {
            return Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
        }
        if (threads < 1 || threads > MAX_THREADS) {
            throw new ConfigurationException("threads is " + threads + ", but must be from 1 to " + MAX_THREADS);
        }
        return threads;
    }

    /**
     * {@return the limits of NDJSON files}
     *
     * @param lines the configured maximum number of lines; null for the default
     * @param bytes the configured maximum number of bytes; null for the default
     * @param ratio the configured maximum compression ratio; null for the default
     * @throws ConfigurationException if a configured number is not positive
     */
    public static NdjsonLimits ndjsonLimits(@Nullable Long lines, @Nullable Long bytes, @Nullable Integer ratio)
            throws ConfigurationException {
        NdjsonLimits defaults = NdjsonLimits.DEFAULT;
        return new NdjsonLimits(
                positive("ndjsonLines", lines, defaults.lines()),
                positive("ndjsonBytes", bytes, defaults.bytes()),
                (int) positive("ndjsonRatio", ratio, defaults.ratio()));
    }

    private static long positive(String parameter, @Nullable Number number, long defaultValue)
            throws ConfigurationException {
        if (number == null) {
            return defaultValue;
        }
        if (number.longValue() <= 0) {
            throw new ConfigurationException(parameter + " is " + number + ", but must be at least 1");
        }
        return number.longValue();
    }

    /**
     * {@return the choice that has a name}
     *
     * <p>Maven could convert the name of an enum constant itself, but its message does not list the choices.
     *
     * @param choices the possible values of the parameter
     * @param nameOf returns the name of a choice
     * @param parameter the name of the parameter
     * @param name the configured name; null if the parameter is not configured
     * @param defaultChoice the value of a parameter that is not configured
     * @throws ConfigurationException if no choice has the name
     */
    public static <T> T oneOf(
            List<T> choices, Function<T, String> nameOf, String parameter, @Nullable String name, T defaultChoice)
            throws ConfigurationException {
        if (name == null) {
            return defaultChoice;
        }
        List<String> names = choices.stream().map(nameOf).toList();
        return choices.stream()
                .filter(choice -> nameOf.apply(choice).equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(parameter + " is " + name + ". "
                        + suggestion(name, names)
                        + "It must be one of " + String.join(", ", names)));
    }

    /**
     * Validates the name against an enum, because the validator then suggests a name by the same rules as in fixtures.
     */
    private static String suggestion(String name, List<String> choices) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        choices.forEach(schema.putArray("enum")::add);
        return Validator.forSchema(schema.toString())
                .build()
                .validate(JsonNodeFactory.instance.stringNode(name).toString())
                .errors()
                .stream()
                .map(ValidationError::suggestion)
                .filter(Objects::nonNull)
                .map(suggestion -> "Did you mean " + suggestion + "? ")
                .collect(Collectors.joining());
    }

    static List<String> list(String parameter, @Nullable List<String> ofSet, @Nullable List<String> ofGoal)
            throws ConfigurationException {
        List<String> list = ofSet != null ? ofSet : ofGoal != null ? ofGoal : List.of();
        // Maven converts an empty XML element to null.
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new ConfigurationException(parameter + " has an empty element: remove it, or give it a text");
        }
        return list;
    }
}
