/** How much memory stores that keep objects may use, and how much objects use. */
@NullMarked
package io.sqlc.runtime.typed;

import org.jspecify.annotations.NullMarked;
