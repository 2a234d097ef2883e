/** The functions of the dialect, and the annotations that declare a function. */
@NullMarked
package io.sqlc.runtime.function;

import org.jspecify.annotations.NullMarked;
