package dev.imageschema.validator.read;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a text in memory, with offsets into it. */
final class Tokens {
    /*
     * The parser's own limits are off, because ours come with a position and a name. Names are not kept in its shared table,
     * because that gives up on a document whose names collide.
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

    private Tokens() {}

    static JsonParser of(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** {@return the offset at which the current token begins} */
    static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    /** {@return the offset just after the current token, which is no name: the parser is beyond the colon when it reports one} */
    static int end(JsonParser parser) {
        if (parser.currentToken().isNumeric()) {
            // The parser has read what follows a number, to know that it has ended.
            return start(parser) + parser.getStringLength();
        }
        parser.finishToken();
        return (int) parser.currentLocation().getCharOffset();
    }

    /** {@return the offset just after the name that begins at {@code start}} */
    static int endOfName(String text, int start) {
        int end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    /** {@return where a direct field of the object at {@code start}, which has it, has its name} */
    static int offsetOfName(String text, int start, String name) {
        try (JsonParser parser = of(text.substring(start))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (parser.currentName().equals(name)) {
                    return start + start(parser);
                }
                parser.nextToken();
                parser.skipChildren();
            }
        }
        throw new IllegalStateException("the object at " + start + " has no such field");
    }
}
