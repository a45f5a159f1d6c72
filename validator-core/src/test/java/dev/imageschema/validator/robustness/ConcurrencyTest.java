package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Checks that threads that share a new validator get the results of a single thread. */
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int DOCUMENTS = 200;

    @Test
    void manyThreadsGetTheSameResults() throws Exception {
        String broken = SchemaFiles.documentationExample()
                .replace("55.68", "\"80\"")
                .replace("\"file_id\"", "\"flie_id\"")
                .replace("\"employee\"", "\"robot\"");
        List<SchemaValidator> validators = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            validators.add(Validator.forModel(Model.IMAGE).profile(profile).build());
        }
        List<ValidationResult> expected =
                validators.stream().map(validator -> validator.validate(broken)).toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<Integer> work = () -> {
            start.await();
            int differences = 0;
            for (int i = 0; i < DOCUMENTS; i++) {
                ValidationResult result = validators.get(i % 2).validate(broken);
                differences += result.equals(expected.get(i % 2)) ? 0 : 1;
            }
            return differences;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Integer> differences : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                assertThat(differences.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
