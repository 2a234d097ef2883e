/** Typed expressions: each knows its SQL type. */
@NullMarked
package io.sqlc.compiler.ir;

import org.jspecify.annotations.NullMarked;
