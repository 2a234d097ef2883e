/** Functions that turn bytes into other types and back. */
@NullMarked
package io.sqlc.runtime.function.bytes;

import org.jspecify.annotations.NullMarked;
