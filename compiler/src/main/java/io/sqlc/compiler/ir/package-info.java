/**
 * Typed expressions: every name resolved, every implicit conversion written out, each node knowing
 * its {@link io.sqlc.compiler.catalog.SqlType}. What analysis makes and code generation reads.
 */
@NullMarked
package io.sqlc.compiler.ir;

import org.jspecify.annotations.NullMarked;
