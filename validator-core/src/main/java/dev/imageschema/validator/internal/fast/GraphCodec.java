package dev.imageschema.validator.internal.fast;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Reads and writes graphs in a binary format. A graph takes a few kilobytes and is read without a library, so a fresh
 * JVM neither parses schemas nor loads a JSON parser before its first document.
 */
final class GraphCodec {
    private static final int RULE = 1;
    private static final int VALUES = 1 << 1;
    private static final int PATTERN = 1 << 2;
    private static final int NUMBERS = 1 << 3;
    private static final int ITEMS = 1 << 4;
    private static final int TAG = 1 << 5;

    private GraphCodec() {}

    static void write(GraphData graph, DataOutput out) throws IOException {
        out.writeInt(graph.steps());
        List<Dfa> patterns = graph.nodes().stream()
                .map(NodeData::pattern)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        out.writeByte(patterns.size());
        for (Dfa pattern : patterns) {
            pattern.write(out);
        }
        out.writeShort(graph.nodes().size());
        for (NodeData node : graph.nodes()) {
            write(node, patterns, out);
        }
        out.writeShort(graph.roots().size());
        for (Map.Entry<String, Integer> root : graph.roots().entrySet()) {
            out.writeUTF(root.getKey());
            out.writeShort(root.getValue());
        }
    }

    static GraphData read(DataInput in) throws IOException {
        int steps = in.readInt();
        List<Dfa> patterns = new ArrayList<>();
        for (int i = in.readUnsignedByte(); i > 0; i--) {
            patterns.add(Dfa.read(in));
        }
        int size = in.readUnsignedShort();
        List<NodeData> nodes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            nodes.add(readNode(patterns, in));
        }
        Map<String, Integer> roots = new TreeMap<>();
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            String iri = in.readUTF();
            roots.put(iri, (int) in.readShort());
        }
        return new GraphData(nodes, roots, steps);
    }

    /** Writes one bit for each optional part, because most nodes have few of the parts. */
    private static void write(NodeData node, List<Dfa> patterns, DataOutput out) throws IOException {
        boolean hasLength = node.minLength() > 0 || node.maxLength() < Integer.MAX_VALUE;
        boolean hasBounds = node.minimum() != Long.MIN_VALUE || node.maximum() != Long.MAX_VALUE;
        boolean hasCount = node.minItems() > 0 || node.maxItems() < Integer.MAX_VALUE;
        out.writeByte(node.types());
        out.writeByte((hasLength ? RULE : 0)
                | (node.values() != null ? VALUES : 0)
                | (node.pattern() != null ? PATTERN : 0)
                | (hasBounds ? NUMBERS : 0)
                | (hasCount ? ITEMS : 0)
                | (node.tag().isEmpty() ? 0 : TAG));
        if (hasLength) {
            out.writeInt(node.minLength());
            out.writeInt(node.maxLength());
        }
        if (node.values() != null) {
            writeStrings(node.values(), out);
        }
        if (node.pattern() != null) {
            out.writeByte(patterns.indexOf(node.pattern()));
        }
        if (hasBounds) {
            out.writeLong(node.minimum());
            out.writeLong(node.maximum());
        }
        if (hasCount) {
            out.writeInt(node.minItems());
            out.writeInt(node.maxItems());
        }
        out.writeShort(node.items());
        writeStrings(node.names(), out);
        writeIndexes(node.fields(), out);
        out.writeLong(node.required());
        out.writeShort(node.others());
        if (!node.tag().isEmpty()) {
            out.writeUTF(node.tag());
            writeStrings(node.tagValues(), out);
            writeIndexes(node.branches(), out);
        }
    }

    private static NodeData readNode(List<Dfa> patterns, DataInput in) throws IOException {
        int types = in.readUnsignedByte();
        int has = in.readUnsignedByte();
        int minLength = (has & RULE) != 0 ? in.readInt() : 0;
        int maxLength = (has & RULE) != 0 ? in.readInt() : Integer.MAX_VALUE;
        List<String> values = (has & VALUES) != 0 ? readStrings(in) : null;
        Dfa pattern = (has & PATTERN) != 0 ? patterns.get(in.readUnsignedByte()) : null;
        long minimum = (has & NUMBERS) != 0 ? in.readLong() : Long.MIN_VALUE;
        long maximum = (has & NUMBERS) != 0 ? in.readLong() : Long.MAX_VALUE;
        int minItems = (has & ITEMS) != 0 ? in.readInt() : 0;
        int maxItems = (has & ITEMS) != 0 ? in.readInt() : Integer.MAX_VALUE;
        int items = in.readShort();
        List<String> names = readStrings(in);
        List<Integer> fields = readIndexes(in, names.size());
        long required = in.readLong();
        int others = in.readShort();
        String tag = (has & TAG) != 0 ? in.readUTF() : "";
        List<String> tagValues = (has & TAG) != 0 ? readStrings(in) : List.of();
        List<Integer> branches = readIndexes(in, tagValues.size());
        return new NodeData(
                types, values, pattern, minLength, maxLength, minimum, maximum, minItems, maxItems, items, names,
                fields, required, others, tag, tagValues, branches);
    }

    private static void writeStrings(List<String> strings, DataOutput out) throws IOException {
        out.writeByte(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    private static List<String> readStrings(DataInput in) throws IOException {
        int size = in.readUnsignedByte();
        List<String> strings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            strings.add(in.readUTF());
        }
        return strings;
    }

    private static void writeIndexes(List<Integer> indexes, DataOutput out) throws IOException {
        for (int index : indexes) {
            out.writeShort(index);
        }
    }

    private static List<Integer> readIndexes(DataInput in, int size) throws IOException {
        List<Integer> indexes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            indexes.add((int) in.readShort());
        }
        return indexes;
    }
}
