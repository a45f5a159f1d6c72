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

/** What is said of the {@link Outcomes} of all splits. */
record Report(Dataset<Row> outcomes) {
    /** {@return a row for each error and each warning: file, line, verdict, severity, field, keyword, message} */
    Dataset<Row> findings() {
        // A split knows its lines by their number in it. The file's follow from how many lines the splits before it
        // have.
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

    /** {@return how many findings there are by severity, keyword and field, most first; of an array's elements together} */
    Dataset<Row> summary() {
        return outcomes.where("finding IS NOT NULL")
                .select("finding.*")
                .withColumn("field", regexp_replace(col("field"), "/[0-9]+(?=/|$)", "/*"))
                .groupBy("severity", "keyword", "field")
                .agg(count("*").as("findings"))
                .orderBy(desc("findings"), col("severity"), col("keyword"), col("field"));
    }

    /** {@return how many lines each file has, and what became of them} */
    Dataset<Row> files() {
        return countsBy("file").orderBy("file");
    }

    /** {@return a single row: how many lines there are in all, and what became of them} */
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
