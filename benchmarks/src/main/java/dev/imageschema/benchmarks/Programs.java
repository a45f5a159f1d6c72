package dev.imageschema.benchmarks;

import com.networknt.schema.Error;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole programs that are measured from start to end. The last line that each prints is the number of invalid
 * documents.
 */
final class Programs {
    private Programs() {}

    /** Does nothing. */
    static final class Empty {
        public static void main(String[] arguments) {
            System.out.println(0);
        }
    }

    /** Validates one file with the validator of this project. */
    static final class OursOnce {
        public static void main(String[] arguments) {
            System.out.println(Validator.validate(Path.of(arguments[0])).isValid() ? 0 : 1);
        }
    }

    /** Validates one file with networknt and the schemas in a directory. */
    static final class NetworkntOnce {
        public static void main(String[] arguments) throws IOException {
            Networknt networknt = networknt(Path.of(arguments[1]));
            System.out.println(networknt.validate(Files.readAllBytes(Path.of(arguments[0]))) ? 0 : 1);
        }
    }

    /** Scans the tokens of all files in a directory. */
    static final class ScanFolder {
        public static void main(String[] arguments) {
            TokenScan scan = new TokenScan();
            folder(arguments[0], (file, out) -> scan.validate(Files.readAllBytes(file)));
        }
    }

    /** Validates all files in a directory with the validator of this project. */
    static final class OursFolder {
        public static void main(String[] arguments) {
            folder(arguments[0], (file, out) -> {
                ValidationResult result = Validator.validate(file);
                for (ValidationError error : result.errors()) {
                    out.println(file + ":" + error);
                }
                return result.isValid();
            });
        }
    }

    /** Validates all files in a directory with networknt and the schemas in another directory. */
    static final class NetworkntFolder {
        public static void main(String[] arguments) {
            Networknt networknt = networknt(Path.of(arguments[1]));
            folder(arguments[0], (file, out) -> {
                List<Error> errors = networknt.errors(Files.readAllBytes(file));
                for (Error error : errors) {
                    out.println(file + ":" + error);
                }
                return errors.isEmpty();
            });
        }
    }

    private static Networknt networknt(Path schemas) {
        Networknt networknt = new Networknt("networknt", iri -> {
            try {
                return Files.readString(schemas.resolve(iri.substring(SchemaFiles.BASE.length())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        networknt.prepare();
        return networknt;
    }

    private interface Check {
        boolean isValid(Path file, PrintStream errors) throws IOException;
    }

    private static void folder(String folder, Check check) {
        int bad = 0;
        try (Stream<Path> files = Files.list(Path.of(folder));
                PrintStream out = new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8)) {
            for (Path file : files.sorted().toList()) {
                if (!check.isValid(file, out)) {
                    bad++;
                }
            }
            out.println(bad);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
