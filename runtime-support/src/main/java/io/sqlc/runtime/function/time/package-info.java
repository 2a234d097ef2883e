/** Functions of DATE, TIME and TIMESTAMP. */
@NullMarked
package io.sqlc.runtime.function.time;

import org.jspecify.annotations.NullMarked;
