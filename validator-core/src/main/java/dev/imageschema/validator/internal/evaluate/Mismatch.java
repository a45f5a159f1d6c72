package dev.imageschema.validator.internal.evaluate;

/**
 * A value that does not match a schema.
 *
 * @param schema the schema
 * @param value the value, as {@link Evaluation} numbers it
 * @param last the last failed keyword of the schema, which leads to those before it
 */
record Mismatch(SchemaNode schema, int value, Failure last) {}
