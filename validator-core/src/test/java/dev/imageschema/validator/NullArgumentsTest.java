package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks that null as an argument of a public method is an exception that names the argument. */
class NullArgumentsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(String.class, "https://example.org/schema"),
            Map.entry(byte[].class, new byte[0]),
            Map.entry(String[].class, new String[0]),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(OptionalInt.class, OptionalInt.of(0)),
            Map.entry(InputStream.class, InputStream.nullInputStream()),
            Map.entry(Path.class, Path.of("none")),
            Map.entry(URI.class, URI.create("https://example.org/schema")),
            Map.entry(Model.class, Model.PORT),
            Map.entry(Profile.class, Profile.STRICT),
            Map.entry(Verdict.class, Verdict.VALID),
            Map.entry(Limits.class, Limits.DEFAULT),
            Map.entry(NdjsonLimits.class, NdjsonLimits.DEFAULT),
            Map.entry(Region.class, new Region(1, 1, 1, 1)),
            Map.entry(TextStyle.class, TextStyle.LINES),
            Map.entry(LineConsumer.class, (LineConsumer) (line, offset, result) -> {}),
            Map.entry(ValidationResult.class, ValidationResult.unchecked("io", "")),
            Map.entry(SchemaValidator.class, Validator.forSchema("true").build()),
            Map.entry(SchemaValidator.Builder.class, Validator.forSchema("true")),
            Map.entry(CoverageItem.Kind.class, CoverageItem.Kind.NULL),
            Map.entry(CoverageReport.class, new CoverageReport(0, List.of())),
            Map.entry(
                    SchemaCoverage.class,
                    SchemaCoverage.of(Validator.forSchema("true").build())));

    /** A call of a public method or constructor, with one argument that is null or contains null. */
    private record Call(Executable target, String name, Object[] arguments) {
        @Nullable
        Throwable failure() {
            return catchThrowable(() -> {
                try {
                    if (target instanceof Constructor<?> constructor) {
                        constructor.newInstance(arguments);
                    } else {
                        Class<?> owner = target.getDeclaringClass();
                        Object instance = Modifier.isStatic(target.getModifiers()) ? null : sample(owner);
                        ((Method) target).invoke(instance, arguments);
                    }
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }

        @Override
        public String toString() {
            return target + " with " + name + " of " + Arrays.deepToString(arguments);
        }
    }

    private static Object sample(Class<?> type) {
        assertThat(SAMPLES).as("samples").containsKey(type);
        return SAMPLES.get(type);
    }

    /** {@return whether the source, and not the compiler, implements a method of an enum or a record} */
    private static boolean isImplementedInTheSource(Executable target) {
        return !target.getName().equals("equals")
                && !(target.getDeclaringClass().isEnum() && target.getName().equals("valueOf"))
                && !Modifier.isAbstract(target.getModifiers());
    }

    private static List<Call> calls(Executable target) throws IOException {
        List<Call> calls = new ArrayList<>();
        List<String> names = names(target);
        for (int i = 0; i < names.size(); i++) {
            Class<?> type = target.getParameterTypes()[i];
            if (type.isPrimitive() || isNullable(target, i)) {
                continue;
            }
            calls.add(call(target, names.get(i), i, null));
            if (type == String[].class) {
                calls.add(call(target, names.get(i), i, new String[] {null}));
            } else if (Collection.class.isAssignableFrom(type)) {
                calls.add(call(target, names.get(i), i, Collections.singletonList(null)));
            }
        }
        return calls;
    }

    private static boolean isNullable(Executable target, int parameter) {
        return target.getAnnotatedParameterTypes()[parameter].isAnnotationPresent(Nullable.class);
    }

    private static Call call(Executable target, String name, int position, @Nullable Object argument) {
        Object[] arguments = Stream.of(target.getParameterTypes())
                .map(NullArgumentsTest::sample)
                .toArray();
        Array.set(arguments, position, argument);
        return new Call(target, name, arguments);
    }

    /** {@return the names of the parameters, from the source because class files do not contain the names} */
    private static List<String> names(Executable target) throws IOException {
        Class<?> owner = target.getDeclaringClass();
        String name = target instanceof Constructor<?> ? owner.getSimpleName() : target.getName();
        String parameters = Stream.of(target.getParameterTypes())
                .map(type -> "(?:@Nullable\\s+)?" + type.getSimpleName().replaceAll("\\[]$", "")
                        + "(?:<[^(]*?>)?(?:\\.\\.\\.|\\[])?\\s+(\\w+)")
                .collect(Collectors.joining(",\\s*"));
        Pattern declaration = Pattern.compile("\\b" + name + "\\(\\s*" + parameters + "\\)\\s*\\{");
        Class<?> outermost = owner.getNestHost();
        Matcher matcher = declaration.matcher(
                Files.readString(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java")));
        assertThat(matcher.find()).as("the source declares %s", target).isTrue();
        List<String> names = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            names.add(matcher.group(group));
        }
        return names;
    }

    @Test
    void nullIsAnExceptionThatNamesTheArgument() throws IOException {
        List<Call> calls = new ArrayList<>();
        for (JavaClass type : ArchitectureTest.api().toList()) {
            for (Executable target : Stream.<Executable>concat(
                            Stream.of(type.reflect().getConstructors()),
                            Stream.of(type.reflect().getDeclaredMethods()))
                    .filter(target -> Modifier.isPublic(target.getModifiers()) && !target.isSynthetic())
                    .filter(target -> target.getParameterCount() > 0 && isImplementedInTheSource(target))
                    .toList()) {
                calls.addAll(calls(target));
            }
        }
        assertThat(calls).hasSizeGreaterThan(70);

        List<String> wrong = new ArrayList<>();
        for (Call call : calls) {
            Throwable failure = call.failure();
            String message = failure instanceof NullPointerException ? String.valueOf(failure.getMessage()) : "";
            if (!message.equals(call.name) && !message.equals(call.name + " must not contain null")) {
                wrong.add(call + ": " + failure);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aNullInABranchOfAlternativesIsNamed() {
        Throwable failure = catchThrowable(() -> new ValidationError(
                "",
                "",
                "keyword",
                "message",
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                "",
                null,
                null,
                null,
                List.of(),
                List.of(Collections.singletonList(null))));

        assertThat(failure).isInstanceOf(NullPointerException.class).hasMessage("alternatives must not contain null");
    }
}
