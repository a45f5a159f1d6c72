package dev.imageschema.validator.internal.read;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Functions on the JSON tokens of a text in memory. */
final class JacksonTokens {
    /*
     * Jackson's own limits are off, because JsonReader enforces the limits and reports a position and the name of the
     * limit. The shared name table is off, because it throws an exception for a document whose names collide.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JacksonTokens() {}

    static JsonParser of(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** {@return the offset of the start of the current token} */
    static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    /** {@return the value of a JSON string literal, with escapes resolved} */
    static String string(String source) {
        if (source.indexOf('\\') < 0) {
            return source.substring(1, source.length() - 1);
        }
        try (JsonParser parser = of(source)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    /** {@return the offset of the name of a field in the object at {@code start}, which must have the field} */
    static int offsetOfName(String text, int start, String name) {
        SourceScanner scanner = new SourceScanner(text, start);
        scanner.next();
        while (scanner.next() == '"') {
            if (scanner.string().equals(name)) {
                return scanner.start();
            }
            scanner.next();
            scanner.finishValue();
        }
        throw new IllegalStateException("the object at " + start + " does not have the field");
    }
}
