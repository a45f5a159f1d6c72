/**
 * The fast path: a scan over the bytes of a document that accepts documents which are certainly valid and without
 * warnings. All other documents take the slow path. {@code docs/fast-path.md} explains the design. Internal.
 */
@NullMarked
package dev.imageschema.validator.internal.fast;

import org.jspecify.annotations.NullMarked;
