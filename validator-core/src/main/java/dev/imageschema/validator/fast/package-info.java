/**
 * The fast path: decides at the speed of a bare scan that a document is certainly valid and clean, or says that it is unsure.
 * {@code docs/fast-path.md} tells the idea. Internal.
 */
@NullMarked
package dev.imageschema.validator.fast;

import org.jspecify.annotations.NullMarked;
