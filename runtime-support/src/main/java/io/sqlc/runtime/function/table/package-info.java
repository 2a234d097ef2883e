/** The table functions of the dialect. */
@NullMarked
package io.sqlc.runtime.function.table;

import org.jspecify.annotations.NullMarked;
