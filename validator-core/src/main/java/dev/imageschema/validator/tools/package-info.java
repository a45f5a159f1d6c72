/** Measures the coverage of a schema by test documents, and exports the schema for other languages. */
@NullMarked
package dev.imageschema.validator.tools;

import org.jspecify.annotations.NullMarked;
