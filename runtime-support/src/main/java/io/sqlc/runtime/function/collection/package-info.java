/** Functions of arrays and maps, and those that take lambdas. */
@NullMarked
package io.sqlc.runtime.function.collection;

import org.jspecify.annotations.NullMarked;
