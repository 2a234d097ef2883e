/** The functions on JSON text. */
@NullMarked
package io.sqlc.runtime.function.json;

import org.jspecify.annotations.NullMarked;
