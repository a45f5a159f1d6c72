package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.Region;
import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.read.Position;
import dev.imageschema.validator.internal.read.SourceMap;
import dev.imageschema.validator.internal.read.Span;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Locates the findings of one document in its source. */
final class ErrorRegions {
    private final String text;
    private final IdentityHashMap<Finding, Anchor> anchors = new IdentityHashMap<>();
    private final SourceMap sourceMap;
    private Map<Integer, Position> positions = Map.of();

    ErrorRegions(String text, Typos typos, Collection<Finding> findings) {
        this.text = text;
        findings.forEach(finding -> anchors.put(finding, Anchor.of(finding, typos)));
        this.sourceMap = SourceMap.of(
                text, anchors.values().stream().map(Anchor::pointer).collect(Collectors.toSet()));
    }

    /**
     * The part of a document to which an error points.
     *
     * @param pointer the pointer of the field in the source, or of the object that misses the field
     * @param isMissing whether {@code pointer} is the object that misses the field
     * @param isMarkedByName whether the error points to the name of the field
     * @param hasName whether the field has a name
     */
    private record Anchor(Pointer pointer, boolean isMissing, boolean isMarkedByName, boolean hasName) {
        static Anchor of(Finding finding, Typos typos) {
            boolean isMissing = typos.at(finding.field()).isMissingNode();
            Pointer pointer = typos.original(isMissing ? finding.instance() : finding.field());
            boolean hasName = !isMissing
                    && !finding.field().isRoot()
                    && typos.at(finding.field().parent()).isObject();
            boolean isMarkedByName = hasName && finding.child() != null && !finding.isAlternatives();
            return new Anchor(pointer, isMissing, isMarkedByName, hasName);
        }
    }

    private Anchor anchor(Finding finding) {
        return Objects.requireNonNull(anchors.get(finding));
    }

    /** {@return the offsets of the part of the source to which an error points} */
    Span mark(Finding finding) {
        Anchor anchor = anchor(finding);
        return anchor.isMarkedByName ? sourceMap.name(anchor.pointer) : sourceMap.value(anchor.pointer);
    }

    /** {@return whether an error points to the name of a field} */
    boolean isMarkedByName(Finding finding) {
        return anchor(finding).isMarkedByName;
    }

    /** {@return the pointer of the field in the source, or of the object that misses the field} */
    Pointer pointer(Finding finding) {
        return anchor(finding).pointer;
    }

    /** Finds the lines and columns of findings in one pass over the source. */
    void locate(Collection<Finding> findings) {
        SortedSet<Integer> offsets = new TreeSet<>();
        for (Finding finding : findings) {
            Anchor anchor = anchor(finding);
            Span value = sourceMap.value(anchor.pointer);
            Span name = anchor.hasName ? sourceMap.name(anchor.pointer) : value;
            offsets.addAll(List.of(value.start(), value.end(), name.start(), name.end()));
        }
        positions = Position.ofAll(text, offsets);
    }

    /** {@return the region to which an error points} */
    Region region(Finding finding) {
        return region(mark(finding));
    }

    /** {@return the region of the name of the field; null if there is none} */
    @Nullable
    Region nameRegion(Finding finding) {
        Anchor anchor = anchor(finding);
        return anchor.hasName ? region(sourceMap.name(anchor.pointer)) : null;
    }

    /** {@return the region of the value of the field; null if the field is missing} */
    @Nullable
    Region valueRegion(Finding finding) {
        Anchor anchor = anchor(finding);
        return anchor.isMissing ? null : region(sourceMap.value(anchor.pointer));
    }

    private Region region(Span span) {
        Position start = Objects.requireNonNull(positions.get(span.start()));
        Position end = Objects.requireNonNull(positions.get(span.end()));
        return new Region(start.line(), start.column(), end.line(), end.column());
    }
}
