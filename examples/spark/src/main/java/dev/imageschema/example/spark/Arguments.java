package dev.imageschema.example.spark;

import java.util.Optional;

/**
 * What the program is told.
 *
 * @param input a file, a folder, or a pattern of several
 * @param output the folder to write to
 * @param column the column of Parquet files that has the documents; empty for archives, a document a line
 */
record Arguments(String input, String output, Optional<String> column) {
    static final String USAGE = "usage: INPUT OUTPUT [--column NAME]";

    /** {@return what these words say; empty if they say something else} */
    static Optional<Arguments> of(String... words) {
        boolean hasColumn = words.length == 4 && words[2].equals("--column");
        if (words.length != 2 && !hasColumn) {
            return Optional.empty();
        }
        return Optional.of(new Arguments(words[0], words[1], hasColumn ? Optional.of(words[3]) : Optional.empty()));
    }
}
