package dev.imageschema.example.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads the documents in all files of a directory tree, from every file system that Hadoop supports. */
final class Documents {
    private Documents() {}

    /** {@return the lines of NDJSON files} */
    static JavaRDD<Document> ofLines(SparkSession spark, String input) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Job job = Job.getInstance(context.hadoopConfiguration());
        LineFormat.setInputPaths(job, new Path(input));
        LineFormat.setInputDirRecursive(job, true);
        return context.newAPIHadoopRDD(job.getConfiguration(), LineFormat.class, Void.class, Document.class)
                .values();
    }

    /** {@return the values of a column in Parquet files; a null becomes an empty line} */
    static JavaRDD<Document> ofColumn(SparkSession spark, String input, String column) throws AnalysisException {
        return spark.read()
                .option("recursiveFileLookup", true)
                .parquet(input)
                .select(
                        col("_metadata.file_path"),
                        col("_metadata.row_index"),
                        col(column).cast("binary"))
                .toJavaRDD()
                .map(Documents::ofRow);
    }

    private static Document ofRow(Row row) {
        // Spark returns the path of a file as a URI, in which a space is %20.
        String file = new Path(URI.create(row.getString(0))).toString();
        byte[] json = row.isNullAt(2) ? new byte[0] : row.getAs(2);
        return new Document(file, 0, row.getLong(1) + 1, json);
    }
}
