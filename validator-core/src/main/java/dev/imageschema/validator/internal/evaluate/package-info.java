/** The evaluation of documents: compiled schemas, one class for each kind of keyword, and findings. Internal. */
@NullMarked
package dev.imageschema.validator.internal.evaluate;

import org.jspecify.annotations.NullMarked;
