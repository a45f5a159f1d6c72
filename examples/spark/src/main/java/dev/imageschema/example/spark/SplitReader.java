package dev.imageschema.example.spark;

import dev.imageschema.validator.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;

/**
 * Reads the lines that begin in a split. A line ends with LF, CRLF or the end of the file.
 *
 * <p>If a line is longer than a document may be, the reader keeps only enough bytes to show that it is too long. It
 * does not read far beyond the end of the split: a file of 100 GB without a line feed is read once, not once for each
 * split.
 */
final class SplitReader extends RecordReader<Void, Document> {
    /** Two bytes more than the limit, so that the line is too long even after a carriage return is removed. */
    private static final int MAX_BYTES = Limits.DEFAULT.documentBytes() + 2;

    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private InputStream stream = InputStream.nullInputStream();
    private String file = "";
    private long start;
    private long end;

    /** The offset of the next byte in the file, after decompression. */
    private long position;

    private int next;
    private int length;
    private long line;

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) throws IOException {
        FileSplit part = (FileSplit) split;
        Path path = part.getPath();
        Configuration configuration = context.getConfiguration();
        file = path.toString();
        start = part.getStart();
        FSDataInputStream bytes = path.getFileSystem(configuration).open(path);
        stream = bytes;
        CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
        if (codec != null) {
            stream = codec.createInputStream(bytes);
            end = Long.MAX_VALUE;
            return;
        }
        end = start + part.getLength();
        if (start > 0) {
            // The line of the byte before the split begins in an earlier split, whose task reads it.
            position = start - 1;
            bytes.seek(position);
            readLine(0);
        }
    }

    @Override
    public boolean nextKeyValue() throws IOException {
        if (position >= end || !hasMore()) {
            return false;
        }
        readLine(MAX_BYTES);
        line++;
        return true;
    }

    /**
     * Reads a line and keeps at most this number of bytes. The rest is read only to find the next line of this split.
     */
    private void readLine(int most) throws IOException {
        text.reset();
        boolean isWhole = false;
        while (!isWhole && (text.size() < most || position < end) && hasMore()) {
            int lineFeed = next;
            while (lineFeed < length && buffer[lineFeed] != '\n') {
                lineFeed++;
            }
            text.write(buffer, next, Math.min(lineFeed - next, most - text.size()));
            isWhole = lineFeed < length;
            int read = isWhole ? lineFeed + 1 : length;
            position += read - next;
            next = read;
        }
    }

    private boolean hasMore() throws IOException {
        if (next == length) {
            next = 0;
            length = Math.max(0, stream.read(buffer));
        }
        return next < length;
    }

    @Override
    public Void getCurrentKey() {
        return null;
    }

    @Override
    public Document getCurrentValue() {
        byte[] json = text.toByteArray();
        boolean hasReturn = json.length > 0 && json[json.length - 1] == '\r';
        return new Document(file, start, line, hasReturn ? Arrays.copyOf(json, json.length - 1) : json);
    }

    @Override
    public float getProgress() {
        return end == Long.MAX_VALUE ? 0 : Math.min(1, (position - start) / (float) (end - start));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
