package dev.imageschema.example.spark;

import java.util.Optional;

/**
 * The command line arguments of the program.
 *
 * @param input a file, a directory, or a pattern that matches several of them
 * @param output the directory to which the results are written
 * @param column the column of Parquet files that contains the documents; empty for NDJSON files
 */
record Arguments(String input, String output, Optional<String> column) {
    static final String USAGE = "usage: INPUT OUTPUT [--column NAME]";

    /** {@return the parsed arguments; empty if they do not match the usage} */
    static Optional<Arguments> of(String... words) {
        boolean hasColumn = words.length == 4 && words[2].equals("--column");
        if (words.length != 2 && !hasColumn) {
            return Optional.empty();
        }
        return Optional.of(new Arguments(words[0], words[1], hasColumn ? Optional.of(words[3]) : Optional.empty()));
    }
}
