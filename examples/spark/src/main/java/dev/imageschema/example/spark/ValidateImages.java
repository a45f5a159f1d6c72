package dev.imageschema.example.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Validates any number of Images and writes their errors and warnings. */
public final class ValidateImages {
    private static final Logger LOG = LoggerFactory.getLogger(ValidateImages.class);

    static final int ALL_VALID = 0;
    static final int NOT_ALL_VALID = 1;
    static final int FAILED = 2;

    /** The number of rows of the summary that are printed. The written summary has all rows. */
    private static final int MAX_PRINTED = 20;

    private ValidateImages() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    static int run(String... words) {
        Optional<Arguments> arguments = Arguments.of(words);
        if (arguments.isEmpty()) {
            System.err.println(Arguments.USAGE);
            return FAILED;
        }
        try (SparkSession spark =
                SparkSession.builder().appName("validate-images").getOrCreate()) {
            return run(spark, arguments.get(), System.out) ? ALL_VALID : NOT_ALL_VALID;
        } catch (RefusedException | AnalysisException e) {
            System.err.println(e.getMessage());
        } catch (Exception e) {
            // Spark throws undeclared checked exceptions. A JVM that ends with an uncaught exception has the exit code
            // 1,
            // which means that documents are invalid.
            LOG.error("Validation failed", e);
        }
        return FAILED;
    }

    /** {@return whether all documents are valid} */
    static boolean run(SparkSession spark, Arguments arguments, PrintStream out)
            throws IOException, RefusedException, AnalysisException {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        Path output = new Path(arguments.output());
        if (output.getFileSystem(configuration).exists(output)) {
            throw new RefusedException("output already exists: " + output + "; name a directory that does not exist");
        }
        Path input = new Path(arguments.input());
        FileStatus[] files = input.getFileSystem(configuration).globStatus(input);
        if (files == null || files.length == 0) {
            throw new RefusedException("input not found: " + input);
        }

        JavaRDD<Document> documents = arguments.column().isPresent()
                ? Documents.ofColumn(
                        spark, arguments.input(), arguments.column().get())
                : Documents.ofLines(spark, arguments.input());
        // Persisted, because every table is computed from these rows. Spark recomputes the rows of a lost executor.
        Dataset<Row> outcomes = spark.createDataFrame(documents.mapPartitions(Outcomes::new), Outcomes.SCHEMA)
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return write(new Report(outcomes), arguments, out);
        } finally {
            outcomes.unpersist();
        }
    }

    private static boolean write(Report report, Arguments arguments, PrintStream out) throws RefusedException {
        Row totals = report.totals().first();
        long documents = totals.<Long>getAs("lines") - totals.<Long>getAs("empty");
        long valid = totals.getAs("valid");
        if (documents == 0) {
            throw new RefusedException("no documents found in " + arguments.input());
        }
        report.findings().write().parquet(arguments.output() + "/findings");
        report.summary().write().parquet(arguments.output() + "/summary");
        report.files().write().parquet(arguments.output() + "/files");

        out.printf("%d of %d documents are valid%n", valid, documents);
        for (Row row : report.summary().takeAsList(MAX_PRINTED)) {
            String line = "%10d %-7s %s %s".formatted(row.getLong(3), row.get(0), row.get(1), row.get(2));
            out.println(line.stripTrailing());
        }
        return valid == documents;
    }
}
