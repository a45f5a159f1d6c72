package dev.imageschema.validator;

import dev.imageschema.validator.internal.compile.CompiledSchema;
import dev.imageschema.validator.internal.compile.UserSchema;
import dev.imageschema.validator.internal.coverage.CoverageCounter;
import dev.imageschema.validator.internal.explain.AllowedUnknownFields;
import dev.imageschema.validator.internal.fast.BundledGraphs;
import dev.imageschema.validator.internal.fast.FastPath;
import dev.imageschema.validator.internal.fast.Graph;
import dev.imageschema.validator.internal.lines.LazyFileInputStream;
import dev.imageschema.validator.internal.lines.LineRun;
import dev.imageschema.validator.internal.lines.LineValidator;
import dev.imageschema.validator.internal.read.BoundedBytes;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.SchemaMappings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Validates documents against one schema. Immutable and thread-safe: build one validator and share it.
 *
 * <p>No {@code validate} method throws for bad data: the result has every error. A {@code null} argument causes a
 * {@link NullPointerException} that names the argument.
 */
public final class SchemaValidator {
    // Each thread buffers parts of the file, so the memory grows with the number of threads.
    private static final int MAX_THREADS = 1_024;

    private final Limits limits;
    private final NdjsonLimits ndjsonLimits;

    /** Null if the schema has keywords that the fast path does not support. */
    private final @Nullable FastPath fastPath;

    private final Supplier<SlowPath> slowPath;

    SchemaValidator(
            Limits limits, NdjsonLimits ndjsonLimits, @Nullable FastPath fastPath, Supplier<SlowPath> slowPath) {
        this.limits = limits;
        this.ndjsonLimits = ndjsonLimits;
        this.fastPath = fastPath;
        this.slowPath = slowPath;
    }

    /**
     * Validates a document.
     *
     * @param json the text of the document, not the name of a file
     * @return the verdict, errors and warnings
     */
    public ValidationResult validate(String json) {
        Objects.requireNonNull(json, "json");
        return fastPath != null && json.length() <= limits.documentBytes() && isAccepted(json)
                ? ValidationResult.CLEAN
                : slowPath.get().validate(json);
    }

    /**
     * {@return the same validator with an observer, which receives every valid document in the validating thread}
     *
     * <p>It has no fast path, because the fast path builds no tree.
     */
    SchemaValidator observedBy(Consumer<JsonValue> observer) {
        SlowPath observed = slowPath.get().observedBy(observer);
        return new SchemaValidator(limits, ndjsonLimits, null, () -> observed);
    }

    /** {@return a counter for the documents of the schema} */
    CoverageCounter coverageCounter() {
        return slowPath.get().coverageCounter();
    }

    /** {@return whether valid documents may take the fast path} */
    boolean hasFastPath() {
        return fastPath != null;
    }

    /** The comparison rejects unpaired surrogates, which the conversion to bytes replaces with question marks. */
    private boolean isAccepted(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return isAccepted(bytes) && new String(bytes, StandardCharsets.UTF_8).equals(json);
    }

    private boolean isAccepted(byte[] json) {
        return fastPath != null && fastPath.accepts(json);
    }

    /**
     * Validates a document.
     *
     * @param json the document, encoded in UTF-8
     * @return the verdict, errors and warnings
     */
    public ValidationResult validate(byte[] json) {
        Objects.requireNonNull(json, "json");
        return isAccepted(json) ? ValidationResult.CLEAN : slowPath.get().validate(json);
    }

    /**
     * Returns whether a document is valid, without explaining why not. The method is faster than {@code
     * validate(json).isValid()} for invalid documents.
     *
     * @param json the document, encoded in UTF-8
     * @return whether the verdict is {@link Verdict#VALID}, with or without warnings
     */
    public boolean isValid(byte[] json) {
        Objects.requireNonNull(json, "json");
        return isAccepted(json) || slowPath.get().isValid(json);
    }

    /**
     * Validates a document.
     *
     * @param json the document, encoded in UTF-8; the stream is read to its end or to the limit, and is not closed
     * @return the verdict, errors and warnings; {@link Verdict#UNCHECKED} if reading fails
     */
    public ValidationResult validate(InputStream json) {
        Objects.requireNonNull(json, "json");
        byte[] bytes;
        try {
            bytes = BoundedBytes.of(json, limits);
        } catch (IOException | RuntimeException e) {
            return ReadFailure.result(e);
        }
        return validate(bytes);
    }

    /**
     * Validates a document.
     *
     * @param file a regular file with the document, encoded in UTF-8
     * @return the verdict, errors and warnings; {@link Verdict#UNCHECKED} if reading fails
     */
    public ValidationResult validate(Path file) {
        Objects.requireNonNull(file, "file");
        byte[] bytes;
        try {
            bytes = BoundedBytes.of(file, limits);
        } catch (IOException | RuntimeException e) {
            return ReadFailure.result(e);
        }
        return validate(bytes);
    }

    /**
     * Validates an NDJSON file, which has one document in each line. The memory needed does not grow with the file.
     *
     * <pre>{@code
     * LineCounts counts = validator.validateLines(stream, (line, offset, result) -> {
     *     if (!result.isValid()) {
     *         System.out.println("line " + line + ": " + result.errors().get(0).message());
     *     }
     * });
     * }</pre>
     *
     * <p>Each line has the same result as with {@link #validate(byte[])}. A line that is not JSON, or is larger than
     * {@link Limits#documentBytes()}, is {@link Verdict#MALFORMED}, and validation continues with the next line. A line
     * ends with LF, CRLF or the end of the file. Lines with white space only are counted and not passed to the
     * consumer.
     *
     * @param lines the file, encoded in UTF-8, plain or compressed with gzip; the stream is read to its end or to a
     *     limit, and is not closed
     * @param consumer receives the result of each line that is not empty, in order. If reading fails, if the file
     *     exceeds the {@link NdjsonLimits}, or if this thread is interrupted, the last result is {@link
     *     Verdict#UNCHECKED}. An exception of the consumer ends the validation, and this method throws it.
     * @return the number of lines, in total and by verdict
     */
    public LineCounts validateLines(InputStream lines, LineConsumer consumer) {
        return validateLines(lines, 1, consumer);
    }

    /**
     * Validates an NDJSON file with several threads. The results and their order are the same as with one thread, and
     * the calling thread calls the consumer. Two chunks of the file are buffered for each thread; a chunk has 256 KiB,
     * or one longer line.
     *
     * @param lines as in {@link #validateLines(InputStream, LineConsumer)}
     * @param threads the number of threads that validate while the calling thread reads and calls the consumer; with 1
     *     the calling thread does everything; at most 1,024
     * @param consumer as in {@link #validateLines(InputStream, LineConsumer)}
     * @return the number of lines, in total and by verdict
     * @throws IllegalArgumentException if {@code threads} is less than 1 or more than 1,024
     */
    public LineCounts validateLines(InputStream lines, int threads, LineConsumer consumer) {
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(consumer, "consumer");
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be from 1 to " + MAX_THREADS + ", found " + threads);
        }
        return LineRun.of(lines, threads, new Lines(), consumer);
    }

    /**
     * Validates an NDJSON file.
     *
     * @param file a regular file, with the content that {@link #validateLines(InputStream, LineConsumer)} reads
     * @param consumer as in {@link #validateLines(InputStream, LineConsumer)}
     * @return the number of lines, in total and by verdict
     */
    public LineCounts validateLines(Path file, LineConsumer consumer) {
        return validateLines(file, 1, consumer);
    }

    /**
     * Validates an NDJSON file with several threads.
     *
     * @param file a regular file, with the content that {@link #validateLines(InputStream, LineConsumer)} reads
     * @param threads as in {@link #validateLines(InputStream, int, LineConsumer)}
     * @param consumer as in {@link #validateLines(InputStream, LineConsumer)}
     * @return the number of lines, in total and by verdict
     * @throws IllegalArgumentException if {@code threads} is less than 1 or more than 1,024
     */
    public LineCounts validateLines(Path file, int threads, LineConsumer consumer) {
        Objects.requireNonNull(file, "file");
        try (LazyFileInputStream lines = new LazyFileInputStream(file)) {
            return validateLines(lines, threads, consumer);
        }
    }

    /** Configures a {@link SchemaValidator}. Not thread-safe. */
    public static final class Builder {
        private static final int DEFAULT_MAX_ERRORS = 100;

        private final @Nullable Model model;
        private final @Nullable UserSchema userSchema;
        private Profile profile = Profile.DOCUMENTED;
        private final Set<String> allowedUnknown = new LinkedHashSet<>();
        private final Set<String> secretFields = new LinkedHashSet<>();
        private int maxErrors = DEFAULT_MAX_ERRORS;
        private Limits limits = Limits.DEFAULT;
        private NdjsonLimits ndjsonLimits = NdjsonLimits.DEFAULT;
        private SchemaMappings mappings = SchemaMappings.NONE;

        Builder(Model model) {
            this.model = model;
            this.userSchema = null;
        }

        Builder(UserSchema userSchema) {
            this.model = null;
            this.userSchema = userSchema;
        }

        /**
         * Sets the profile. The default is {@link Profile#DOCUMENTED}.
         *
         * @param profile the profile of the model
         * @return this builder
         * @throws IllegalStateException for a schema of your own, which has no profiles
         */
        public Builder profile(Profile profile) {
            Objects.requireNonNull(profile, "profile");
            if (model == null) {
                throw new IllegalStateException("a profile applies to a bundled model, not to a schema of your own");
            }
            this.profile = profile;
            return this;
        }

        /**
         * Maps the IRI of a schema to a file, or a prefix of IRIs to a folder. A schema of your own may then refer to
         * these files although they are not in its own folder. The files are read in {@link #build()}. A reference to
         * an IRI that is not mapped is an error, because schemas are never fetched.
         *
         * @param iri the absolute IRI of the schema in the file, without a fragment; or, with a slash at the end, the
         *     common prefix of the IRIs of the schemas in the folder and its subfolders
         * @param path the file or the folder; symbolic links that lead out of the folder are not followed
         * @return this builder
         * @throws IllegalArgumentException if the IRI is relative or has a fragment
         * @throws IllegalStateException for a bundled model, which refers to bundled models only
         */
        public Builder mapSchema(String iri, Path path) {
            Objects.requireNonNull(iri, "iri");
            Objects.requireNonNull(path, "path");
            if (!SchemaMappings.isAbsolute(iri)) {
                throw new IllegalArgumentException("iri must be an absolute IRI without a fragment, found " + iri);
            }
            if (userSchema == null) {
                throw new IllegalStateException("mapSchema applies to a schema of your own, not to a bundled model");
            }
            mappings = mappings.with(iri, path);
            return this;
        }

        /**
         * Allows fields that the schema does not declare. An allowed field causes neither a warning nor an error for
         * being unknown; every other rule of the schema still applies to the field.
         *
         * @param pointers JSON Pointers (RFC 6901) such as {@code /config/x-team}; the reference token {@code *}
         *     matches any one reference token
         * @return this builder
         * @throws IllegalArgumentException if a string is not a JSON Pointer
         */
        public Builder allowUnknown(String... pointers) {
            return allowUnknown(Arrays.asList(Objects.requireNonNull(pointers, "pointers")));
        }

        /**
         * Allows fields that the schema does not declare.
         *
         * @param pointers as in {@link #allowUnknown(String...)}
         * @return this builder
         * @throws IllegalArgumentException if a string is not a JSON Pointer
         */
        public Builder allowUnknown(Collection<String> pointers) {
            List<String> allowed = Arguments.copy(pointers, "pointers");
            new AllowedUnknownFields(allowed);
            allowedUnknown.addAll(allowed);
            return this;
        }

        /**
         * Adds names of secret fields. The value of a secret field, and every value under it, is masked in errors, at
         * every location in a document. The secret fields of the bundled models are always masked, also with a schema
         * of your own.
         *
         * @param names names of fields as they appear in documents, such as {@code license_key}
         * @return this builder
         */
        public Builder secretFields(String... names) {
            return secretFields(Arrays.asList(Objects.requireNonNull(names, "names")));
        }

        /**
         * Adds names of secret fields.
         *
         * @param names as in {@link #secretFields(String...)}
         * @return this builder
         */
        public Builder secretFields(Collection<String> names) {
            secretFields.addAll(Arguments.copy(names, "names"));
            return this;
        }

        /**
         * Sets the maximum number of errors, and of warnings, in a result. A result has the first ones by position. The
         * default is 100.
         *
         * @param most at least 1
         * @return this builder
         * @throws IllegalArgumentException if {@code most} is less than 1
         */
        public Builder maxErrors(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("maxErrors must be at least 1, found " + most);
            }
            this.maxErrors = most;
            return this;
        }

        /**
         * Sets the limits of a document. The default is {@link Limits#DEFAULT}.
         *
         * @param limits the limits; a document that exceeds one is {@link Verdict#MALFORMED}
         * @return this builder
         */
        public Builder limits(Limits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Sets the limits of an NDJSON file. The default is {@link NdjsonLimits#DEFAULT}.
         *
         * @param limits the limits; reading stops at the line that exceeds one, and this line is {@link
         *     Verdict#UNCHECKED}
         * @return this builder
         */
        public Builder ndjsonLimits(NdjsonLimits limits) {
            this.ndjsonLimits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * {@return the validator}
         *
         * @throws SchemaException if a schema of your own cannot be used; the message has the location and fault of
         *     each problem
         */
        public SchemaValidator build() {
            SlowPath.Settings settings =
                    new SlowPath.Settings(limits, List.copyOf(allowedUnknown), List.copyOf(secretFields), maxErrors);
            if (model != null) {
                Graph graph = BundledGraphs.of(profile);
                return new SchemaValidator(
                        limits,
                        ndjsonLimits,
                        graph == null ? null : FastPath.of(graph, model.schemaId(), limits),
                        new LazySlowPath(model, profile, settings));
            }
            CompiledSchema schema = CompiledSchema.of(Objects.requireNonNull(userSchema), mappings);
            SlowPath slowPath = new SlowPath(schema, settings);
            return new SchemaValidator(limits, ndjsonLimits, schema.fastPath(limits), () -> slowPath);
        }
    }

    /** Validates each line as a document of its own. */
    private final class Lines implements LineValidator {
        @Override
        public int maxBytes() {
            return limits.documentBytes();
        }

        @Override
        public NdjsonLimits fileLimits() {
            return ndjsonLimits;
        }

        @Override
        public ValidationResult validate(byte[] bytes, int start, int end) {
            if (end - start > limits.documentBytes()) {
                return tooLong();
            }
            if (fastPath != null && fastPath.accepts(bytes, start, end)) {
                return ValidationResult.CLEAN;
            }
            return slowPath.get().validate(Arrays.copyOfRange(bytes, start, end));
        }

        @Override
        public ValidationResult tooLong() {
            return slowPath.get().tooLong();
        }

        @Override
        public ValidationResult unread(Exception e) {
            return ReadFailure.result(e);
        }
    }
}
