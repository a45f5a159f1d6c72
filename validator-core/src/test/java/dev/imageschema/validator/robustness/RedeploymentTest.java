package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.testkit.IsolatedLibrary;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Checks that a thread that outlives the library holds no reference to it, so an application can be redeployed. */
class RedeploymentTest {
    private static final int DEPLOYMENTS = 6;
    private static final int COLLECTIONS = 100;

    /** JDK 17 caches the methods of records, and the cache holds the class loader that used it last. */
    private static final int HELD_BY_THE_JDK = 1;

    /** Uses all parts of the library that store values for each thread. */
    public static final class Program implements Callable<String> {
        @Override
        public String call() {
            SchemaValidator userSchema = Validator.forSchema(
                            "{\"items\": {\"pattern\": \"(a|b)+c\"}, \"uniqueItems\": true}")
                    .build();
            byte[] valid = SchemaFiles.documentationExample().getBytes(StandardCharsets.UTF_8);
            return Validator.validate(valid).verdict() + " "
                    + Validator.validate("{\"size\": \"a\"}").toJson().length() + " "
                    + userSchema.validate("[\"abc\", \"b\"]").verdict();
        }
    }

    @Test
    void aThreadOfAPoolHoldsNoClassLoader() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            for (int i = 0; i < DEPLOYMENTS; i++) {
                loaders.add(deploy(pool));
            }
            for (int i = 0; i < COLLECTIONS && alive(loaders) > HELD_BY_THE_JDK; i++) {
                System.gc();
                Thread.sleep(20);
            }

            assertThat(alive(loaders)).isLessThanOrEqualTo(HELD_BY_THE_JDK);
        } finally {
            pool.shutdownNow();
        }
    }

    private static WeakReference<ClassLoader> deploy(ExecutorService pool) throws Exception {
        try (IsolatedLibrary library = new IsolatedLibrary(name -> false, List.of())) {
            String output = pool.submit(() -> library.run(Program.class)).get();
            assertThat(output).startsWith("VALID ").endsWith(" INVALID");
            return new WeakReference<>(library.loader());
        }
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
