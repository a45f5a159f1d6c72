package dev.imageschema.example.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sum;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** The tables that are computed from the {@link Outcomes} of all splits. */
record Report(Dataset<Row> outcomes) {
    /** {@return a row for each error and each warning: file, line, verdict, severity, field, keyword, message} */
    Dataset<Row> findings() {
        // A task numbers the lines within its split. The line number in the file is that number plus the number of
        // lines
        // in all previous splits of the file.
        Column before = sum("lines")
                .over(Window.partitionBy("file")
                        .orderBy("split")
                        .rowsBetween(Window.unboundedPreceding(), Window.currentRow() - 1));
        Dataset<Row> splits = countsBy("file", "split")
                .select(col("file"), col("split"), coalesce(before, lit(0)).as("before"));
        return outcomes.where("finding IS NOT NULL")
                .select("file", "split", "finding.*")
                .join(splits, new String[] {"file", "split"})
                .withColumn("line", col("line").plus(col("before")))
                .drop("split", "before")
                .orderBy("file", "line", "severity", "field", "keyword");
    }

    /**
     * {@return the number of findings by severity, keyword and field, in descending order; all items of an array count
     * as one field}
     */
    Dataset<Row> summary() {
        return outcomes.where("finding IS NOT NULL")
                .select("finding.*")
                .withColumn("field", regexp_replace(col("field"), "/[0-9]+(?=/|$)", "/*"))
                .groupBy("severity", "keyword", "field")
                .agg(count("*").as("findings"))
                .orderBy(desc("findings"), col("severity"), col("keyword"), col("field"));
    }

    /** {@return the number of lines of each file, in total and by verdict} */
    Dataset<Row> files() {
        return countsBy("file").orderBy("file");
    }

    /** {@return a single row with the number of lines of all files, in total and by verdict} */
    Dataset<Row> totals() {
        return countsBy();
    }

    private Dataset<Row> countsBy(String... columns) {
        return outcomes.where("counts IS NOT NULL")
                .select("file", "split", "counts.*")
                .groupBy(Stream.of(columns).map(functions::col).toArray(Column[]::new))
                .agg(
                        total("lines"),
                        total("empty"),
                        total("valid"),
                        total("invalid"),
                        total("malformed"),
                        total("unchecked"));
    }

    private static Column total(String name) {
        return coalesce(sum(name), lit(0)).as(name);
    }
}
