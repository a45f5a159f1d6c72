package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.Region;
import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.read.Position;
import dev.imageschema.validator.internal.read.Span;
import dev.imageschema.validator.internal.read.Tape;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Locates the findings of one document in its source. */
final class ErrorRegions {
    private final Tape tape;
    private final IdentityHashMap<Finding, Anchor> anchors = new IdentityHashMap<>();
    private final Map<Integer, Position> positions = new HashMap<>();

    ErrorRegions(Tape tape, Typos typos, Collection<Finding> findings) {
        this.tape = tape;
        findings.forEach(finding -> anchors.put(finding, Anchor.of(finding, typos)));
    }

    /**
     * The part of a document to which an error points.
     *
     * @param value the number of the value of the field, or of the object that misses the field
     * @param isMissing whether {@code value} is the object that misses the field
     * @param isMarkedByName whether the error points to the name of the field
     * @param hasName whether the field has a name
     */
    private record Anchor(int value, boolean isMissing, boolean isMarkedByName, boolean hasName) {
        static Anchor of(Finding finding, Typos typos) {
            boolean isMissing = typos.at(finding.field()).isMissing();
            int value =
                    typos.at(isMissing ? finding.instance() : finding.field()).index();
            boolean hasName = !isMissing && typos.root().tape().isField(value);
            boolean isMarkedByName = hasName && finding.child() != null && !finding.isAlternatives();
            return new Anchor(value, isMissing, isMarkedByName, hasName);
        }
    }

    private Anchor anchor(Finding finding) {
        return Objects.requireNonNull(anchors.get(finding));
    }

    private Span nameSpan(Anchor anchor) {
        return new Span(tape.nameStart(anchor.value), tape.nameEnd(anchor.value));
    }

    private Span valueSpan(Anchor anchor) {
        return new Span(tape.start(anchor.value), tape.end(anchor.value));
    }

    /** {@return the offsets of the part of the source to which an error points} */
    Span mark(Finding finding) {
        Anchor anchor = anchor(finding);
        return anchor.isMarkedByName ? nameSpan(anchor) : valueSpan(anchor);
    }

    /** {@return whether an error points to the name of a field} */
    boolean isMarkedByName(Finding finding) {
        return anchor(finding).isMarkedByName;
    }

    /** {@return the number of the value of the field, or of the object that misses the field} */
    int value(Finding finding) {
        return anchor(finding).value;
    }

    /** Finds the lines and columns of findings in one pass over the source. */
    void locate(Collection<Finding> findings) {
        SortedSet<Integer> offsets = new TreeSet<>();
        for (Finding finding : findings) {
            Anchor anchor = anchor(finding);
            Span value = valueSpan(anchor);
            Span name = anchor.hasName ? nameSpan(anchor) : value;
            offsets.addAll(List.of(value.start(), value.end(), name.start(), name.end()));
        }
        Position position = Position.START;
        int reached = 0;
        for (int offset : offsets) {
            position = position.advance(tape.source(), reached, offset);
            reached = offset;
            positions.put(offset, position);
        }
    }

    /** {@return the region to which an error points} */
    Region region(Finding finding) {
        return region(mark(finding));
    }

    /** {@return the region of the name of the field; null if there is none} */
    @Nullable
    Region nameRegion(Finding finding) {
        Anchor anchor = anchor(finding);
        return anchor.hasName ? region(nameSpan(anchor)) : null;
    }

    /** {@return the region of the value of the field; null if the field is missing} */
    @Nullable
    Region valueRegion(Finding finding) {
        Anchor anchor = anchor(finding);
        return anchor.isMissing ? null : region(valueSpan(anchor));
    }

    private Region region(Span span) {
        Position start = Objects.requireNonNull(positions.get(span.start()));
        Position end = Objects.requireNonNull(positions.get(span.end()));
        return new Region(start.line(), start.column(), end.line(), end.column());
    }
}
