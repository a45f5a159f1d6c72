package dev.imageschema.benchmarks;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Jackson 3 reads every token and nobody looks at it: what everything else is compared with. */
final class TokenScan implements Contender {
    private final JsonFactory factory = new JsonFactory();

    @Override
    public String name() {
        return "Jackson token scan";
    }

    @Override
    public void prepare() {
        // The factory is all there is.
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
    public boolean judges() {
        return false;
    }
}
