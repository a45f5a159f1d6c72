package dev.imageschema.benchmarks;

/** A validator or parser that is measured on the bytes of a document. */
interface Contender {
    /** {@return the name in the table} */
    String name();

    /** Prepares everything that is needed only once, for example compiles the schema. */
    void prepare();

    /**
     * {@return whether the document is valid; for a contender without a schema, whether there is a document}
     *
     * @param json the document in UTF-8
     */
    boolean validate(byte[] json) throws Exception;

    /** {@return whether this contender validates against a schema} */
    default boolean validates() {
        return true;
    }

    /** {@return whether this contender is measured on a document} */
    default boolean takes(Document document) {
        return true;
    }
}
