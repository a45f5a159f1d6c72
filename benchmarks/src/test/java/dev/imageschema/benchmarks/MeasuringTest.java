package dev.imageschema.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Tests the measurements, regardless of the measured times. */
class MeasuringTest {
    private static final Row OURS = new Row("S", "ours (documented)", 1_500, 0.704, 0.0512, 16);
    private static final Row PROCESS = new Row("S", "networknt (oneOf)", 343e6, 10.72, 1, Double.NaN);

    @Test
    void takesTurnsWithTheScan() throws Exception {
        System.setProperty(DocumentBenchmark.WARM_UP, "0");
        DocumentBenchmark benchmark = new DocumentBenchmark();
        benchmark.contender = Ours.DOCUMENTED.name();
        benchmark.document = Document.S;
        DocumentBenchmark.Cost cost = new DocumentBenchmark.Cost();

        benchmark.warmUp();
        benchmark.takeTurns(cost);

        assertThat(List.of(cost.scans, cost.scanNanos, cost.operations, cost.nanos))
                .allMatch(count -> count > 0);
    }

    @Test
    void runsWholePrograms(@TempDir Path scratch) throws Exception {
        ProcessRows rows = new ProcessRows(scratch, Path.of("ajv.mjs"));

        assertThat(rows.once(1)).extracting(Row::name).contains("an empty main", "ours (documented)");
        assertThat(rows.folder(10, 1)).extracting(Row::name).contains("ours (documented)", "networknt (oneOf)");
    }

    @Test
    void goesThroughNdjsonFiles(@TempDir Path scratch) throws Exception {
        assertThat(new NdjsonRows(scratch, 100, 2).table())
                .contains("| validate, documents in memory |", "| validateLines, 1 thread |", "| only read, gzip |");
    }

    @Test
    void writesRows() {
        assertThat(OURS.inTable()).isEqualTo("| S | ours (documented) | 1.50 µs | 0.70 | 0.051 | 16 |");
        assertThat(OURS.inSummary()).isEqualTo("| S | 1.50 µs | 0.70 | 19.5 | 16 |");
        assertThat(PROCESS.inTable()).isEqualTo("| S | networknt (oneOf) | 343.0 ms | 10.7 | 1.00 |  |");
        assertThat(PROCESS.inTableOfPrograms()).isEqualTo("| S | networknt (oneOf) | 343.0 ms | 311.0 ms | 1.00 |");
    }

    @Test
    void saysWhatWasMeasured() throws Exception {
        assertThat(Main.page(List.of(OURS), List.of(PROCESS), "| ndjson |"))
                .contains(OURS.inTable(), OURS.inSummary(), PROCESS.inTableOfPrograms())
                .contains("\n| K10000 | ", "performance.svg", "\n| ndjson |\n");
    }

    @Test
    void replacesOneSectionOfThePage() {
        String page = "# Page\n\n## First\n\none\n\n## Second\n\ntwo\n";

        assertThat(Main.replaceSection(page, "## First\n\n1\n")).isEqualTo(page.replace("one", "1"));
        assertThat(Main.replaceSection(page, "## Second\n\n2\n")).isEqualTo(page.replace("two", "2"));
    }

    @Test
    void findsMedians() {
        assertThat(Row.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Row.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
    }

    @Test
    void drawsABarForEachRow() throws Exception {
        String svg = Chart.of(List.of(List.of(OURS, PROCESS)));

        org.w3c.dom.Document chart =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(2);
    }
}
