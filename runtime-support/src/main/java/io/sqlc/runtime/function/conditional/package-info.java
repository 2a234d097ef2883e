/** Functions that choose among values. */
@NullMarked
package io.sqlc.runtime.function.conditional;

import org.jspecify.annotations.NullMarked;
