package dev.imageschema.example.spark;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;

/**
 * Archives, a document a line. Hadoop finds the files and divides them; what is compressed cannot be divided.
 *
 * <p>Hadoop's own format for text takes a carriage return by itself for the end of a line, drops a byte order mark, and keeps all
 * of a line, however long.
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
