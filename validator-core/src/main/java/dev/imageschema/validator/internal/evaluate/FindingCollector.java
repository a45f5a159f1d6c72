package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/** Lists the failed keywords of a document as findings. */
final class FindingCollector {
    /** The most findings of a document; a large document can have a million. */
    private static final int MAX_FINDINGS = 20_000;

    private final Tape tape;
    private final List<Finding> findings = new ArrayList<>();

    /** The schema locations of rules, because one rule can fail ten thousand times and a location can be long. */
    private final IdentityHashMap<Rule, String> locations = new IdentityHashMap<>();

    private boolean isComplete;

    private FindingCollector(Tape tape, boolean isComplete) {
        this.tape = tape;
        this.isComplete = isComplete;
    }

    /** @param isComplete whether the mismatch has every failure */
    static Findings of(Tape tape, Mismatch mismatch, boolean isComplete) {
        FindingCollector collector = new FindingCollector(tape, isComplete);
        collector.collect(mismatch, Pointer.ROOT);
        return new Findings(collector.findings, collector.isComplete);
    }

    /** @param path the evaluation path of the schema */
    private void collect(Mismatch mismatch, Pointer path) {
        Pointer instance = tape.pointer(mismatch.value());
        for (Failure failure : inOrder(mismatch.last())) {
            if (findings.size() >= MAX_FINDINGS) {
                isComplete = false;
                return;
            }
            collect(failure, mismatch.schema(), instance, path);
        }
    }

    private static Deque<Failure> inOrder(Failure last) {
        Deque<Failure> failures = new ArrayDeque<>();
        for (Failure failure = last; failure != null; failure = failure.before()) {
            failures.addFirst(failure);
        }
        return failures;
    }

    private void collect(Failure failure, SchemaNode schema, Pointer instance, Pointer path) {
        Rule rule = failure.rule();
        if (rule == null) {
            findings.add(new Finding(instance, Keyword.FALSE, null, schema.location(), path));
            return;
        }
        String member = rule.member().text();
        Pointer here = path.child(member);
        Mismatch below = failure.below();
        if (below != null) {
            collect(below, failure.token() == null ? here : here.child(failure.token()));
            return;
        }
        String location = locations.get(rule);
        if (location == null) {
            location = schema.location() + "/" + member;
            locations.put(rule, location);
        }
        String child = failure.child() == Tape.NONE ? failure.name() : tape.token(failure.child());
        findings.add(new Finding(instance, rule.keyword(), child, location, here));
    }
}
