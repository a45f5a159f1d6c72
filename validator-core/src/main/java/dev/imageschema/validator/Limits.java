package dev.imageschema.validator;

/**
 * The limits of a document. A document that exceeds a limit is {@link Verdict#MALFORMED}, and the error names the
 * limit.
 *
 * @param documentBytes the maximum size of the document, in bytes of UTF-8
 * @param nestingDepth the maximum number of objects and arrays that are open at the same time, at most 200
 * @param stringLength the maximum length of a string value, in UTF-16 code units, with escapes resolved
 * @param nameLength the maximum length of a field name, in UTF-16 code units, with escapes resolved
 * @param numberLength the maximum length of a number, in characters
 * @param tokens the maximum number of values, field names and closing brackets
 */
public record Limits(
        int documentBytes, int nestingDepth, int stringLength, int nameLength, int numberLength, int tokens) {
    /**
     * 4 MiB, 64 levels, 1,048,576 code units in a string, 1,024 in a field name, 1,024 characters in a number, and
     * 500,000 tokens. An Image with 10,000 environment variables is within these limits.
     */
    public static final Limits DEFAULT = new Limits(4 << 20, 64, 1 << 20, 1024, 1024, 500_000);

    // The engine rejects deeper documents, and they may exhaust the stack of a small thread.
    private static final int MAX_NESTING_DEPTH = 200;

    /**
     * Creates limits.
     *
     * @throws IllegalArgumentException if a limit is not positive, or {@code nestingDepth} is more than 200
     */
    public Limits {
        Arguments.requirePositive(documentBytes, "documentBytes");
        Arguments.requirePositive(nestingDepth, "nestingDepth");
        Arguments.requirePositive(stringLength, "stringLength");
        Arguments.requirePositive(nameLength, "nameLength");
        Arguments.requirePositive(numberLength, "numberLength");
        Arguments.requirePositive(tokens, "tokens");
        if (nestingDepth > MAX_NESTING_DEPTH) {
            throw new IllegalArgumentException(
                    "nestingDepth must be at most " + MAX_NESTING_DEPTH + ", found " + nestingDepth);
        }
    }

    /**
     * {@return a copy of these limits with another maximum size of the document, in bytes}
     *
     * @throws IllegalArgumentException if {@code value} is not positive
     */
    public Limits withDocumentBytes(int value) {
        return new Limits(value, nestingDepth, stringLength, nameLength, numberLength, tokens);
    }

    /**
     * {@return a copy of these limits with another maximum nesting depth}
     *
     * @throws IllegalArgumentException if {@code value} is not from 1 to 200
     */
    public Limits withNestingDepth(int value) {
        return new Limits(documentBytes, value, stringLength, nameLength, numberLength, tokens);
    }

    /**
     * {@return a copy of these limits with another maximum length of string values, in UTF-16 code units}
     *
     * @throws IllegalArgumentException if {@code value} is not positive
     */
    public Limits withStringLength(int value) {
        return new Limits(documentBytes, nestingDepth, value, nameLength, numberLength, tokens);
    }

    /**
     * {@return a copy of these limits with another maximum length of field names, in UTF-16 code units}
     *
     * @throws IllegalArgumentException if {@code value} is not positive
     */
    public Limits withNameLength(int value) {
        return new Limits(documentBytes, nestingDepth, stringLength, value, numberLength, tokens);
    }

    /**
     * {@return a copy of these limits with another maximum length of numbers, in characters}
     *
     * @throws IllegalArgumentException if {@code value} is not positive
     */
    public Limits withNumberLength(int value) {
        return new Limits(documentBytes, nestingDepth, stringLength, nameLength, value, tokens);
    }

    /**
     * {@return a copy of these limits with another maximum number of tokens}
     *
     * @throws IllegalArgumentException if {@code value} is not positive
     */
    public Limits withTokens(int value) {
        return new Limits(documentBytes, nestingDepth, stringLength, nameLength, numberLength, value);
    }
}
