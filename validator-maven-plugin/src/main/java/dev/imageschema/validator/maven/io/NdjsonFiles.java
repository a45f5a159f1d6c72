package dev.imageschema.validator.maven.io;

import java.util.List;

/** The names of NDJSON files. */
public final class NdjsonFiles {
    private static final List<String> EXTENSIONS = List.of(".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz");

    private NdjsonFiles() {}

    /** {@return the Ant patterns that match NDJSON files} */
    public static List<String> patterns() {
        return EXTENSIONS.stream().map(extension -> "**/*" + extension).toList();
    }

    /** {@return whether a file name has the extension of an NDJSON file} */
    public static boolean isNdjson(String file) {
        return EXTENSIONS.stream().anyMatch(file::endsWith);
    }
}
