package dev.imageschema.validator;

/**
 * How large a document may be. One that is larger is {@link Verdict#MALFORMED}, and the error names the limit.
 *
 * @param documentBytes size of the whole document in UTF-8 bytes
 * @param nestingDepth how many objects and arrays may be open at once
 * @param stringLength length of a string value, in UTF-16 units, escapes resolved
 * @param nameLength length of a field's name, in UTF-16 units, escapes resolved
 * @param numberLength length of a number as it is written
 * @param tokens how many values, names and closing brackets the document may have
 */
public record Limits(
        int documentBytes, int nestingDepth, int stringLength, int nameLength, int numberLength, int tokens) {
    /** 4 MiB, 64 levels, strings of 1 Mi, names and numbers of 1024, 500,000 tokens: an Image with 10,000 variables fits. */
    public static final Limits DEFAULT = new Limits(4 << 20, 64, 1 << 20, 1024, 1024, 500_000);

    // Deeper documents would be refused by the engine's own bound, or exhaust a small thread stack.
    private static final int MAX_NESTING_DEPTH = 200;

    /** Checks that every limit is positive, and that the nesting depth is at most 200. */
    public Limits {
        requirePositive("documentBytes", documentBytes);
        requirePositive("nestingDepth", nestingDepth);
        requirePositive("stringLength", stringLength);
        requirePositive("nameLength", nameLength);
        requirePositive("numberLength", numberLength);
        requirePositive("tokens", tokens);
        if (nestingDepth > MAX_NESTING_DEPTH) {
            throw new IllegalArgumentException("nestingDepth is " + nestingDepth + ", at most " + MAX_NESTING_DEPTH);
        }
    }

    /** {@return these limits with another size of the document, in bytes} */
    public Limits withDocumentBytes(int value) {
        return new Limits(value, nestingDepth, stringLength, nameLength, numberLength, tokens);
    }

    /** {@return these limits with another nesting depth, at most 200} */
    public Limits withNestingDepth(int value) {
        return new Limits(documentBytes, value, stringLength, nameLength, numberLength, tokens);
    }

    /** {@return these limits with another length of strings} */
    public Limits withStringLength(int value) {
        return new Limits(documentBytes, nestingDepth, value, nameLength, numberLength, tokens);
    }

    /** {@return these limits with another length of names} */
    public Limits withNameLength(int value) {
        return new Limits(documentBytes, nestingDepth, stringLength, value, numberLength, tokens);
    }

    /** {@return these limits with another length of numbers} */
    public Limits withNumberLength(int value) {
        return new Limits(documentBytes, nestingDepth, stringLength, nameLength, value, tokens);
    }

    /** {@return these limits with another number of tokens} */
    public Limits withTokens(int value) {
        return new Limits(documentBytes, nestingDepth, stringLength, nameLength, numberLength, value);
    }

    private static void requirePositive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + ", must be positive");
        }
    }
}
