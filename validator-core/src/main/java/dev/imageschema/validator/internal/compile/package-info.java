/** Compiles bundled models and user schemas to evaluators, explainers and fast paths. Internal. */
@NullMarked
package dev.imageschema.validator.internal.compile;

import org.jspecify.annotations.NullMarked;
