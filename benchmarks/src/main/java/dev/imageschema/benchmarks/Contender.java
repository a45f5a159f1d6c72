package dev.imageschema.benchmarks;

/** Something that is measured: bytes in, verdict out. */
interface Contender {
    /** {@return what the table calls it} */
    String name();

    /** Gets everything ready that is needed only once. */
    void prepare();

    /**
     * {@return whether the document is valid; of one that does not look at the schema, whether there was a document}
     *
     * @param json in UTF-8
     */
    boolean validate(byte[] json) throws Exception;

    /** {@return whether it looks at the schema} */
    default boolean judges() {
        return true;
    }

    /** {@return whether it can say something sensible of a document} */
    default boolean takes(Document document) {
        return true;
    }
}
