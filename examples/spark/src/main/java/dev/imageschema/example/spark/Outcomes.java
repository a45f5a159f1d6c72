package dev.imageschema.example.spark;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The results of documents as rows: one row for each error or warning, and after the documents of a split one row with
 * counts. Rows depend only on the documents, so a task can be run again.
 */
final class Outcomes implements Iterator<Row> {
    static final StructType SCHEMA = StructType.fromDDL("file STRING, split BIGINT, "
            + "finding STRUCT<line: BIGINT, verdict: STRING, severity: STRING, field: STRING, keyword: STRING, "
            + "message: STRING>, "
            + "counts STRUCT<lines: BIGINT, empty: BIGINT, valid: BIGINT, invalid: BIGINT, malformed: BIGINT, "
            + "unchecked: BIGINT>");

    /**
     * A static field, so that the validator is not serialized. Each executor builds one on first use, for all its
     * threads.
     */
    private static final SchemaValidator VALIDATOR =
            Validator.forModel(Model.IMAGE).build();

    private final Iterator<Document> documents;
    private final Queue<Row> rows = new ArrayDeque<>();

    private String file = "";
    private long split;
    private long lines;
    private long empty;
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);

    Outcomes(Iterator<Document> documents) {
        this.documents = documents;
    }

    @Override
    public boolean hasNext() {
        while (rows.isEmpty() && documents.hasNext()) {
            add(documents.next());
        }
        if (rows.isEmpty()) {
            addCounts();
        }
        return !rows.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.remove();
    }

    private void add(Document document) {
        if (split != document.split() || !file.equals(document.file())) {
            addCounts();
            file = document.file();
            split = document.split();
        }
        lines++;
        if (isEmpty(document.json())) {
            empty++;
            return;
        }
        ValidationResult result = VALIDATOR.validate(document.json());
        verdicts.merge(result.verdict(), 1L, Long::sum);
        add(document, result.verdict(), "error", result.errors());
        add(document, result.verdict(), "warning", result.warnings());
    }

    private void add(Document document, Verdict verdict, String severity, List<ValidationError> findings) {
        for (ValidationError finding : findings) {
            Row row = RowFactory.create(
                    document.line(), verdict.name(), severity, finding.field(), finding.keyword(), finding.message());
            rows.add(RowFactory.create(file, split, row, null));
        }
    }

    private void addCounts() {
        if (lines > 0) {
            Row counts = RowFactory.create(
                    lines,
                    empty,
                    count(Verdict.VALID),
                    count(Verdict.INVALID),
                    count(Verdict.MALFORMED),
                    count(Verdict.UNCHECKED));
            rows.add(RowFactory.create(file, split, null, counts));
        }
        lines = 0;
        empty = 0;
        verdicts.clear();
    }

    private long count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    /** Follows the library: a line of white space only is empty, unless it is longer than a document may be. */
    private static boolean isEmpty(byte[] json) {
        int next = 0;
        while (next < json.length && " \t\r\n".indexOf(json[next]) >= 0) {
            next++;
        }
        return next == json.length && json.length <= Limits.DEFAULT.documentBytes();
    }
}
