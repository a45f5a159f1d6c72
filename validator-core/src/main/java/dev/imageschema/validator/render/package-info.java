/** What a result looks like: as text for people, as JSON for machines. Internal. */
@NullMarked
package dev.imageschema.validator.render;

import org.jspecify.annotations.NullMarked;
