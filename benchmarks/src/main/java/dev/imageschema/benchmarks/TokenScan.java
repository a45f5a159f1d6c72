package dev.imageschema.benchmarks;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads every token with Jackson 3 and ignores it. All other contenders are compared with this scan. */
final class TokenScan implements Contender {
    private final JsonFactory factory = new JsonFactory();

    @Override
    public String name() {
        return "Jackson token scan";
    }

    @Override
    public void prepare() {
        // The factory needs no preparation.
    }

    @Override
    public boolean validate(byte[] json) {
        int tokens = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens > 0;
    }

    @Override
    public boolean validates() {
        return false;
    }
}
