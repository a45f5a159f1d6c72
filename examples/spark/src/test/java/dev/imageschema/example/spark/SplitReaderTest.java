package dev.imageschema.example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of a file do not depend on the positions at which the file is divided. */
class SplitReaderTest {
    @TempDir
    private Path folder;

    private List<Document> read(String text, long splitBytes) throws IOException, InterruptedException {
        Path file = folder.resolve("lines.ndjson");
        Files.writeString(file, text);
        Job job = Job.getInstance();
        LineFormat.setInputPaths(job, file.toString());
        LineFormat.setMaxInputSplitSize(job, splitBytes);
        List<Document> documents = new ArrayList<>();
        LineFormat format = new LineFormat();
        for (InputSplit split : format.getSplits(job)) {
            TaskAttemptContextImpl context = new TaskAttemptContextImpl(job.getConfiguration(), new TaskAttemptID());
            try (RecordReader<Void, Document> reader = format.createRecordReader(split, context)) {
                reader.initialize(split, context);
                while (reader.nextKeyValue()) {
                    documents.add(reader.getCurrentValue());
                }
            }
        }
        return documents;
    }

    private static String text(Document document) {
        return new String(document.json(), StandardCharsets.UTF_8);
    }

    @Test
    void everyLineIsReadOnce() throws IOException, InterruptedException {
        List<String> lines =
                List.of("{}", "", "a long line of text", "a\rb", " ", "", "", "\u00fcber", "{\"a\": 1}", "1");
        for (String lineEnd : List.of("\n", "\r\n")) {
            for (String end : List.of("", lineEnd)) {
                String text = String.join(lineEnd, lines) + end;
                for (int splitBytes = 1; splitBytes <= text.length(); splitBytes++) {
                    assertThat(read(text, splitBytes))
                            .as("splits of %d bytes", splitBytes)
                            .extracting(SplitReaderTest::text)
                            .isEqualTo(lines);
                }
            }
        }
    }

    @Test
    void linesAreNumberedInTheirSplit() throws IOException, InterruptedException {
        List<Document> documents = read("aaaa\nb\nc\ndddddd\neeee\nf", 8);

        assertThat(documents)
                .extracting(document -> document.split() + ":" + document.line() + " " + text(document))
                .containsExactly("0:1 aaaa", "0:2 b", "0:3 c", "8:1 dddddd", "16:1 eeee", "16:2 f");
    }

    @Test
    void aLineMayBeLongerThanWhatIsReadAtOnce() throws IOException, InterruptedException {
        String line = "0123456789".repeat(20_000);

        assertThat(read(line + "\n" + line + "\r\nend", 150_000))
                .extracting(SplitReaderTest::text)
                .containsExactly(line, line, "end");
    }

    @Test
    void ofALineThatIsTooLongJustEnoughIsKept() throws IOException, InterruptedException {
        int most = Limits.DEFAULT.documentBytes();
        String line = " ".repeat(most);

        assertThat(read(line + "\r\n" + line + "  \r\n" + line.repeat(3) + "\nend", 1 << 30))
                .extracting(document -> document.json().length)
                .containsExactly(most, most + 2, most + 2, 3);
    }

    @Test
    void aFileWithoutLinesIsReadOnceInAll() throws IOException, InterruptedException {
        int bytes = 8 * Limits.DEFAULT.documentBytes();
        long before = bytesRead();

        assertThat(read(" ".repeat(bytes), 1 << 20)).hasSize(1);

        assertThat(bytesRead() - before).isBetween((long) bytes, bytes * 3L / 2);
    }

    @SuppressWarnings("deprecation")
    private static long bytesRead() {
        return FileSystem.getStatistics("file", RawLocalFileSystem.class).getBytesRead();
    }
}
