/** The aggregate functions of the dialect. */
@NullMarked
package io.sqlc.runtime.function.aggregate;

import org.jspecify.annotations.NullMarked;
