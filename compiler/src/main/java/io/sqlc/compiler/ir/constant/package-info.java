/** Computes constant expressions when compiling, by the methods that jobs call. */
@NullMarked
package io.sqlc.compiler.ir.constant;

import org.jspecify.annotations.NullMarked;
