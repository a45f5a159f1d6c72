package dev.imageschema.example.spark;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;

/**
 * The input format of NDJSON files. Hadoop finds the files and divides them into splits; a compressed file cannot be
 * divided.
 *
 * <p>Hadoop's {@code TextInputFormat} is not suitable: it treats a carriage return alone as the end of a line, removes
 * a byte order mark, and keeps a whole line in memory, regardless of its length.
 */
public final class LineFormat extends FileInputFormat<Void, Document> {
    @Override
    protected boolean isSplitable(JobContext context, Path file) {
        return new CompressionCodecFactory(context.getConfiguration()).getCodec(file) == null;
    }

    @Override
    public RecordReader<Void, Document> createRecordReader(InputSplit split, TaskAttemptContext context) {
        return new SplitReader();
    }
}
