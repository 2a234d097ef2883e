/** Numeric functions. */
@NullMarked
package io.sqlc.runtime.function.math;

import org.jspecify.annotations.NullMarked;
