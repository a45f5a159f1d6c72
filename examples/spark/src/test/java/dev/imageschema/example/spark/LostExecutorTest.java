package dev.imageschema.example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results are complete if an executor, which runs in its own JVM, ends during a task. */
class LostExecutorTest {
    @TempDir
    private Path folder;

    @Test
    void anExecutorThatIsKilledChangesNothing() throws Exception {
        Part part = new Part("lines.ndjson", 1, 12_000);
        part.write(folder);
        AtomicInteger lost = new AtomicInteger();
        try (SparkSession spark = SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.log.level", "OFF")
                .config("spark.hadoop.mapreduce.input.fileinputformat.split.maxsize", 1_000_003)
                .config("spark.hadoop.fs.file.impl", FlakyFileSystem.class.getName())
                .config("spark.hadoop.fs.file.impl.disable.cache", true)
                .config("spark.hadoop." + FlakyFileSystem.MODE, "halt")
                .getOrCreate()) {
            spark.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
                    lost.incrementAndGet();
                }
            });
            ValidateImages.run(
                    spark,
                    new Arguments("file:" + folder, folder + "/output", Optional.empty()),
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            List<String> findings = spark.read().parquet(folder + "/output/findings").collectAsList().stream()
                    .map(row -> row.mkString(" "))
                    .toList();

            assertThat(findings)
                    .hasSizeGreaterThan(10)
                    .containsExactlyInAnyOrderElementsOf(part.findings()
                            .map(finding -> "file:" + folder + "/" + finding)
                            .toList());
        }
        assertThat(lost).hasPositiveValue();
    }
}
