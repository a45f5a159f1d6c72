package dev.imageschema.example.spark;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;

/** A local file system in which, if configured, the first attempt of a task to read lines fails. */
public final class FlakyFileSystem extends LocalFileSystem {
    /**
     * The name of the configuration property: {@code fail} makes each first attempt fail, {@code halt} ends the JVM of
     * the executor in one task.
     */
    static final String MODE = "test.flaky";

    private static final int HALTED_PARTITION = 5;

    static final AtomicInteger FAILURES = new AtomicInteger();

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        FSDataInputStream stream = super.open(file, bufferSize);
        String mode = getConf().get(MODE, "");
        TaskContext task = TaskContext.get();
        boolean isFlaky = !mode.isEmpty() && file.toString().contains(".ndjson") && task.attemptNumber() == 0;
        return isFlaky && (mode.equals("fail") || task.partitionId() == HALTED_PARTITION)
                ? new FSDataInputStream(new Flaky(stream, mode))
                : stream;
    }

    private static final class Flaky extends FSInputStream {
        private final FSDataInputStream stream;
        private final String mode;
        private int left = 300_000;

        Flaky(FSDataInputStream stream, String mode) {
            this.stream = stream;
            this.mode = mode;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                if (mode.equals("halt")) {
                    Runtime.getRuntime().halt(1);
                }
                FAILURES.incrementAndGet();
                throw new IOException("the disk is gone");
            }
            int count = stream.read(buffer, offset, Math.min(length, left));
            left -= count;
            return count;
        }

        @Override
        public int read() throws IOException {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seek(long position) throws IOException {
            stream.seek(position);
        }

        @Override
        public long getPos() throws IOException {
            return stream.getPos();
        }

        @Override
        public boolean seekToNewSource(long position) throws IOException {
            return stream.seekToNewSource(position);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
