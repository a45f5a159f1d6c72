package dev.imageschema.benchmarks;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 makes a tree of the document, which most validators begin with. */
final class ReadTree implements Contender {
    private final ObjectMapper mapper = new JsonMapper();

    @Override
    public String name() {
        return "Jackson readTree";
    }

    @Override
    public void prepare() {
        // The mapper is all there is.
    }

    @Override
    public boolean validate(byte[] json) {
        return mapper.readTree(json).isObject();
    }

    @Override
    public boolean judges() {
        return false;
    }
}
