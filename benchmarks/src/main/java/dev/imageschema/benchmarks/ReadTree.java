package dev.imageschema.benchmarks;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Parses the document to a tree with Jackson 3, which is the first step of most validators. */
final class ReadTree implements Contender {
    private final ObjectMapper mapper = new JsonMapper();

    @Override
    public String name() {
        return "Jackson readTree";
    }

    @Override
    public void prepare() {
        // The mapper needs no preparation.
    }

    @Override
    public boolean validate(byte[] json) {
        return mapper.readTree(json).isObject();
    }

    @Override
    public boolean validates() {
        return false;
    }
}
