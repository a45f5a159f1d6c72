package dev.imageschema.validator;

import dev.imageschema.validator.explain.UnknownFields;
import dev.imageschema.validator.fast.BundledGraphs;
import dev.imageschema.validator.fast.FastPath;
import dev.imageschema.validator.fast.Graph;
import dev.imageschema.validator.lines.ArchiveFile;
import dev.imageschema.validator.lines.Judge;
import dev.imageschema.validator.lines.LineRun;
import dev.imageschema.validator.lines.NdjsonLimitException;
import dev.imageschema.validator.read.Arguments;
import dev.imageschema.validator.read.BoundedBytes;
import dev.imageschema.validator.read.Position;
import dev.imageschema.validator.read.StrictStream;
import dev.imageschema.validator.schema.Inside;
import dev.imageschema.validator.schema.SchemaMappings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Validates documents against one schema. Immutable and thread-safe: build one and keep it.
 *
 * <p>No {@code validate} method throws for bad data; what is wrong with a document is always in the result. {@code null} is a
 * {@link NullPointerException} that names the argument.
 */
public final class SchemaValidator {
    static {
        Inside.openBy(new Opener());
    }

    private static final ValidationResult VALID = new ValidationResult(Verdict.VALID, List.of(), List.of());

    // Each thread keeps portions, so that a number without bound would be memory without bound.
    private static final int MAX_THREADS = 1_024;

    private static final String UNREADABLE = "the document cannot be read: ";
    private static final String NOT_REGULAR = "it is not a regular file";

    private final Limits limits;
    private final NdjsonLimits ndjsonLimits;

    /** Null if the schema says what the fast path does not cover. */
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
     * @param json the document
     * @return what is wrong with it, if anything
     */
    public ValidationResult validate(String json) {
        Objects.requireNonNull(json, "json");
        return fastPath != null && json.length() <= limits.documentBytes() && isAccepted(json)
                ? VALID
                : slowPath.get().validate(reader -> reader.read(json));
    }

    /** {@return whether valid documents may take the fast path} */
    boolean hasFastPath() {
        return fastPath != null;
    }

    /** Half of a surrogate pair becomes a question mark in bytes, which are then not this text. */
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
     * @param json the document, in UTF-8
     * @return what is wrong with it, if anything
     */
    public ValidationResult validate(byte[] json) {
        Objects.requireNonNull(json, "json");
        return isAccepted(json) ? VALID : slowPath.get().validate(reader -> reader.read(json));
    }

    /**
     * Says whether a document is valid, for whoever needs no more than that: {@code validate(json).isValid()}, without the
     * errors.
     *
     * @param json the document, in UTF-8
     * @return whether the verdict is {@link Verdict#VALID}, warnings or not
     */
    public boolean isValid(byte[] json) {
        Objects.requireNonNull(json, "json");
        return isAccepted(json) || slowPath.get().isValid(json);
    }

    /**
     * Validates a document.
     *
     * @param json the document, in UTF-8; read to its end or to the limit, and left open
     * @return what is wrong with it, if anything; {@link Verdict#UNCHECKED} if reading fails
     */
    public ValidationResult validate(InputStream json) {
        Objects.requireNonNull(json, "json");
        byte[] bytes;
        try {
            bytes = BoundedBytes.of(json, limits);
        } catch (IOException | RuntimeException e) {
            return unread(e);
        }
        return validate(bytes);
    }

    /**
     * Validates a document.
     *
     * @param file a regular file that holds the document, in UTF-8
     * @return what is wrong with it, if anything; {@link Verdict#UNCHECKED} if reading fails
     */
    public ValidationResult validate(Path file) {
        Objects.requireNonNull(file, "file");
        byte[] bytes;
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return without(Verdict.UNCHECKED, "io", UNREADABLE + NOT_REGULAR, null);
            }
            bytes = BoundedBytes.of(file, limits);
        } catch (IOException | RuntimeException e) {
            return unread(e);
        }
        return validate(bytes);
    }

    /**
     * Validates an archive: documents one a line (NDJSON, JSON Lines). Memory does not grow with the archive.
     *
     * <pre>{@code
     * LineCounts counts = validator.validateLines(archive, (line, offset, result) -> {
     *     if (!result.isValid()) {
     *         System.out.println("line " + line + ": " + result.errors().get(0).message());
     *     }
     * });
     * }</pre>
     *
     * <p>The result of a line is that of {@link #validate(byte[])}. So a line that is malformed, or larger than {@link
     * Limits#documentBytes()}, is {@link Verdict#MALFORMED} and the next line is looked at. Lines end with LF or CRLF, the last
     * one need not end; those that have nothing but white space are counted and not told.
     *
     * @param lines the archive, in UTF-8, as it is or compressed by gzip; read to its end or to a limit, and left open
     * @param consumer is told each line that is not empty, in order. If reading fails, if the archive is larger than {@link
     *     NdjsonLimits} allow, or if this thread is interrupted, the last one it is told is {@link Verdict#UNCHECKED}. What it
     *     throws ends the run, and comes out here.
     * @return how many lines there are, and what became of them
     */
    public LineCounts validateLines(InputStream lines, LineConsumer consumer) {
        return validateLines(lines, 1, consumer);
    }

    /**
     * Validates an archive by several threads: the results are the same and come in the same order, told by this thread. It keeps
     * two portions of the archive for each thread; a portion has 256 KiB, or a longer line.
     *
     * @param lines as in {@link #validateLines(InputStream, LineConsumer)}
     * @param threads how many validate beside this one, which reads and tells; with 1 this one does it all; 1,024 at
     *     most
     * @param consumer as in {@link #validateLines(InputStream, LineConsumer)}
     * @return how many lines there are, and what became of them
     * @throws IllegalArgumentException if there is no thread, or more than 1,024 of them
     */
    public LineCounts validateLines(InputStream lines, int threads, LineConsumer consumer) {
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(consumer, "consumer");
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads is " + threads + ", must be from 1 to " + MAX_THREADS);
        }
        return LineRun.of(lines, threads, new LineJudge(), consumer);
    }

    /**
     * Validates an archive.
     *
     * @param file a regular file that holds what {@link #validateLines(InputStream, LineConsumer)} takes
     * @param consumer as there
     * @return how many lines there are, and what became of them
     */
    public LineCounts validateLines(Path file, LineConsumer consumer) {
        return validateLines(file, 1, consumer);
    }

    /**
     * Validates an archive by several threads.
     *
     * @param file a regular file that holds what {@link #validateLines(InputStream, LineConsumer)} takes
     * @param threads as in {@link #validateLines(InputStream, int, LineConsumer)}
     * @param consumer as there
     * @return how many lines there are, and what became of them
     * @throws IllegalArgumentException if there is no thread, or more than 1,024 of them
     */
    public LineCounts validateLines(Path file, int threads, LineConsumer consumer) {
        Objects.requireNonNull(file, "file");
        try (ArchiveFile lines = new ArchiveFile(file)) {
            return validateLines(lines, threads, consumer);
        }
    }

    /** The message of what was thrown may quote the document; a defect of ours must not look like a pass. */
    static ValidationResult failed(RuntimeException e) {
        return without(
                Verdict.UNCHECKED,
                "engine",
                "validating failed with " + e.getClass().getName(),
                null);
    }

    private static ValidationResult unread(Exception e) {
        if (e instanceof NdjsonLimitException) {
            return without(Verdict.UNCHECKED, "limit", String.valueOf(e.getMessage()), Position.START);
        }
        // Its cause is null if a subclass wants it so.
        Exception cause = e instanceof UncheckedIOException ? (Exception) e.getCause() : e;
        return without(Verdict.UNCHECKED, "io", UNREADABLE + reason(cause == null ? e : cause), null);
    }

    private static String reason(Exception e) {
        if (e instanceof ArchiveFile.NotRegularException) {
            return NOT_REGULAR;
        }
        if (e instanceof StrictStream.ContractException) {
            return "its stream returns what no stream may return";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        // Its message may quote what nobody knows; the class is all that is safe to say.
        return e.getClass().getSimpleName();
    }

    static ValidationResult without(Verdict verdict, String reason, String message, @Nullable Position position) {
        Region region = position == null
                ? null
                : new Region(position.line(), position.column(), position.line(), position.column());
        return new ValidationResult(verdict, List.of(new ValidationError(reason, message, region)), List.of());
    }

    /** Configures a {@link SchemaValidator}. Not thread-safe. */
    public static final class Builder {
        private static final int DEFAULT_MAX_ERRORS = 100;

        private final @Nullable Model model;
        private final @Nullable OwnSchema ownSchema;
        private Profile profile = Profile.DOCUMENTED;
        private final Set<String> allowedUnknown = new LinkedHashSet<>();
        private final Set<String> secretFields = new LinkedHashSet<>();
        private int maxErrors = DEFAULT_MAX_ERRORS;
        private Limits limits = Limits.DEFAULT;
        private NdjsonLimits ndjsonLimits = NdjsonLimits.DEFAULT;
        private SchemaMappings mappings = SchemaMappings.NONE;

        Builder(Model model) {
            this.model = model;
            this.ownSchema = null;
        }

        Builder(OwnSchema ownSchema) {
            this.model = null;
            this.ownSchema = ownSchema;
        }

        /**
         * Sets the profile. The default is {@link Profile#DOCUMENTED}.
         *
         * @param profile how closely documents are looked at
         * @return this builder
         * @throws IllegalStateException for a schema of one's own, which has no profiles
         */
        public Builder profile(Profile profile) {
            Objects.requireNonNull(profile, "profile");
            if (model == null) {
                throw new IllegalStateException("a profile belongs to a model, a schema of one's own has none");
            }
            this.profile = profile;
            return this;
        }

        /**
         * Adds a file, or a folder of files, that a schema of one's own may refer to although it is not in the schema's folder.
         * What is mapped is read when the validator is built; whatever else a schema refers to by an IRI is an error, as nothing
         * is ever fetched.
         *
         * @param iri absolute, without a fragment: of the document in that file; or, with a slash at the end, what the IRIs of
         *     the documents in that folder and beneath it begin with
         * @param path the file, or the folder; no link leads out of it
         * @return this builder
         * @throws IllegalArgumentException if the IRI is relative or has a fragment
         * @throws IllegalStateException for a model, which refers to nothing else
         */
        public Builder mapSchema(String iri, Path path) {
            Objects.requireNonNull(iri, "iri");
            Objects.requireNonNull(path, "path");
            if (!SchemaMappings.isAbsolute(iri)) {
                throw new IllegalArgumentException(
                        "what is mapped is an absolute IRI without a fragment, found " + iri);
            }
            if (ownSchema == null) {
                throw new IllegalStateException("a model refers to nothing that could be mapped");
            }
            mappings = mappings.with(iri, path);
            return this;
        }

        /**
         * Adds fields that are fine although the schema does not declare them: that they are unknown is neither a warning nor
         * an error. Whatever else the schema says of them still holds.
         *
         * @param pointers JSON Pointers (RFC 6901) such as {@code /config/x-team}; a step {@code *} stands for any one step
         * @return this builder
         * @throws IllegalArgumentException if one is no JSON Pointer
         */
        public Builder allowUnknown(String... pointers) {
            return allowUnknown(Arrays.asList(Objects.requireNonNull(pointers, "pointers")));
        }

        /**
         * Adds fields that are fine although the schema does not declare them.
         *
         * @param pointers as in {@link #allowUnknown(String...)}
         * @return this builder
         * @throws IllegalArgumentException if one is no JSON Pointer
         */
        public Builder allowUnknown(Collection<String> pointers) {
            List<String> allowed = Arguments.copy(pointers, "pointers");
            new UnknownFields(allowed);
            allowedUnknown.addAll(allowed);
            return this;
        }

        /**
         * Adds names of fields whose values must never be shown: wherever such a field stands, nothing in or beneath it appears
         * in an error. The secrets of our models are known and need not be added, in a schema of one's own neither.
         *
         * @param names such as {@code license_key}, as they stand in documents
         * @return this builder
         */
        public Builder secretFields(String... names) {
            return secretFields(Arrays.asList(Objects.requireNonNull(names, "names")));
        }

        /**
         * Adds names of fields whose values must never be shown.
         *
         * @param names as in {@link #secretFields(String...)}
         * @return this builder
         */
        public Builder secretFields(Collection<String> names) {
            secretFields.addAll(Arguments.copy(names, "names"));
            return this;
        }

        /**
         * Sets how many errors of a document are reported, and how many warnings: the first by position. The default is 100.
         *
         * @param most at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less
         */
        public Builder maxErrors(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("maxErrors is " + most + ", must be at least 1");
            }
            this.maxErrors = most;
            return this;
        }

        /**
         * Sets how large a document may be. The default is {@link Limits#DEFAULT}.
         *
         * @param limits beyond which a document is {@link Verdict#MALFORMED}
         * @return this builder
         */
        public Builder limits(Limits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Sets how large an NDJSON file may be as a whole. The default is {@link NdjsonLimits#DEFAULT}.
         *
         * @param limits beyond which nothing of a file is read, and a line is {@link Verdict#UNCHECKED}
         * @return this builder
         */
        public Builder ndjsonLimits(NdjsonLimits limits) {
            this.ndjsonLimits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * {@return the validator}
         *
         * @throws SchemaException if a schema of one's own cannot be used; its message says what is wrong where
         */
        public SchemaValidator build() {
            SlowPath.Options options = new SlowPath.Options(
                    limits, ndjsonLimits, List.copyOf(allowedUnknown), List.copyOf(secretFields), maxErrors);
            if (model != null) {
                Graph graph = BundledGraphs.of(profile);
                return new SchemaValidator(
                        limits,
                        ndjsonLimits,
                        graph == null ? null : FastPath.of(graph, model.schemaId(), limits),
                        new LazySlowPath(model, profile, options));
            }
            CompiledSchema schema = CompiledSchema.of(Objects.requireNonNull(ownSchema), mappings);
            SlowPath slowPath = new SlowPath(schema, options);
            return new SchemaValidator(limits, ndjsonLimits, schema.fastPath(limits), () -> slowPath);
        }
    }

    /** Judges lines as if each were a document by itself. */
    private final class LineJudge implements Judge {
        @Override
        public int mostBytes() {
            return limits.documentBytes();
        }

        @Override
        public NdjsonLimits fileLimits() {
            return ndjsonLimits;
        }

        @Override
        public ValidationResult judge(byte[] bytes, int start, int end) {
            if (end - start > limits.documentBytes()) {
                return tooLong();
            }
            if (fastPath != null && fastPath.accepts(bytes, start, end)) {
                return VALID;
            }
            byte[] json = Arrays.copyOfRange(bytes, start, end);
            return slowPath.get().validate(reader -> reader.read(json));
        }

        @Override
        public ValidationResult tooLong() {
            return slowPath.get().validate(reader -> {
                throw reader.tooManyBytes();
            });
        }

        @Override
        public ValidationResult unread(Exception e) {
            return SchemaValidator.unread(e);
        }
    }

    private static final class Opener implements Function<SchemaValidator, Inside> {
        @Override
        public Inside apply(SchemaValidator validator) {
            return validator.slowPath.get().inside();
        }
    }
}
